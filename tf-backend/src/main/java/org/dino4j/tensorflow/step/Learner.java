package org.dino4j.tensorflow.step;

import org.dino4j.tensorflow.scope.Stored;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * A parameter that learns.
 *
 * @param parameter the parameter
 * @param module the trained module that it belongs to
 * @param treatment how it is updated
 * @param gradient of one micro-batch
 */
record Learner(Stored parameter, String module, Treatment treatment, Operand<TFloat32> gradient) {}
