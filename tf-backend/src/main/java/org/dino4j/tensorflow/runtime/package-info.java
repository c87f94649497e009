/**
 * What stands between the JVM and TensorFlow's natives. {@link org.dino4j.api.train.Devices} and
 * {@link org.dino4j.api.array.FloatArray}s go in; configured sessions and tensors come out.
 */
@NullMarked
package org.dino4j.tensorflow.runtime;

import org.jspecify.annotations.NullMarked;
