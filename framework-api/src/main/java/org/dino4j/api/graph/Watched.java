package org.dino4j.api.graph;

import org.dino4j.api.signal.Signal;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * A scalar of the graph that is logged at every step, and what it is.
 *
 * @param value a scalar; nothing is learned from it
 */
public record Watched(Operand<TFloat32> value, Signal signal) {}
