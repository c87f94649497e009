package org.dino4j.api.method;

import org.tensorflow.Operand;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/**
 * A map of each image of a group of views.
 *
 * @param values [images, height, width]; finite also where it is not valid
 * @param valid where the map knows something, [images, height, width]
 */
public record DenseTarget(Operand<TFloat32> values, Operand<TBool> valid) {}
