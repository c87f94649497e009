/** Spreads features evenly: class tokens go in, how close nearest neighbours are comes out. */
@NullMarked
package org.dino4j.losses.koleo;

import org.jspecify.annotations.NullMarked;
