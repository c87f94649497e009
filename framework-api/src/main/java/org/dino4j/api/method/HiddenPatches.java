package org.dino4j.api.method;

import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The patches that are hidden, one after another, as a list whose length is always the same: what
 * is left over at its end points at patch 0 with weight 0.
 *
 * @param places rows of [images * patches, width], in order; [most]
 * @param weights one over the number of hidden patches of the same image, so that the weights of an
 *     image add up to 1; [most]
 */
public record HiddenPatches(Operand<TInt32> places, Operand<TFloat32> weights) {}
