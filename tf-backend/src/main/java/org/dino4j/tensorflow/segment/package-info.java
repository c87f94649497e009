/**
 * Stretches of a graph with their own backward rule. A body and its rule go in; outputs come out
 * through which TensorFlow's own gradient pass finds the rule.
 */
@NullMarked
package org.dino4j.tensorflow.segment;

import org.jspecify.annotations.NullMarked;
