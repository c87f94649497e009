/** Gradients and their norms go in; gradients scaled down to the largest allowed norm come out. */
@NullMarked
package org.dino4j.tensorflow.clip;

import org.jspecify.annotations.NullMarked;
