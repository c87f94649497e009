/** Pictures that are looked at one by one, with their maps. */
@NullMarked
package org.dino4j.evaluations.picture;

import org.jspecify.annotations.NullMarked;
