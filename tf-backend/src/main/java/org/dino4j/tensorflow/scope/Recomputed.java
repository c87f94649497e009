package org.dino4j.tensorflow.scope;

import java.util.List;
import org.dino4j.api.graph.Body;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Parameter;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * A stretch whose activations are computed again in the backward pass.
 *
 * @param at where it was built
 * @param body builds it
 * @param inputs before they were cut off from the stretch
 * @param outputs cut off: no gradient passes through them by itself
 * @param parameters those that the body asked for
 */
public record Recomputed(
    GraphScope at,
    Body body,
    List<Operand<TFloat32>> inputs,
    List<Operand<TFloat32>> outputs,
    List<Parameter> parameters) {}
