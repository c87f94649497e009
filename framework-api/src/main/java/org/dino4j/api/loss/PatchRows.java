package org.dino4j.api.loss;

import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * What student and teacher say of the same patches, patch by patch. The list always has the same
 * length: what is left over at its end has weight 0 and must not count, whatever stands there.
 *
 * @param student logits, [rows, outputs]
 * @param teacher logits, [rows, outputs]
 * @param weights one over the number of compared patches of the same image, so that the weights of
 *     an image add up to 1; [rows]
 * @param images how many there are, those without a compared patch included
 */
public record PatchRows(
    Operand<TFloat32> student, Operand<TFloat32> teacher, Operand<TFloat32> weights, int images) {}
