/**
 * Gradients of a scalar through plain operations, segments and recomputed stretches alike. A loss
 * and operands go in; one gradient per operand comes out, empty where there is no path.
 */
@NullMarked
package org.dino4j.tensorflow.gradient;

import org.jspecify.annotations.NullMarked;
