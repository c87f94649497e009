/** Rows of features, as losses compare them. */
@NullMarked
package org.dino4j.losses.rows;

import org.jspecify.annotations.NullMarked;
