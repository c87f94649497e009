/**
 * Where pictures come from: folders, lists, archives. Options go in; opening indexes the files once
 * and refuses what cannot be read, and from then on any sample is read in any order by any number
 * of threads.
 */
@NullMarked
package org.dino4j.data.source;

import org.jspecify.annotations.NullMarked;
