/**
 * How gradients become new weights. A gradient that the gate let through goes in; in-place writes
 * of a parameter and its slots come out.
 */
@NullMarked
package org.dino4j.tensorflow.rules;

import org.jspecify.annotations.NullMarked;
