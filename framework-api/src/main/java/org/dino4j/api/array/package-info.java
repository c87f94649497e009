/**
 * Plain numbers on the Java side. Weights, features and golden arrays come in and go out as {@link
 * org.dino4j.api.array.FloatArray}; nothing here knows TensorFlow.
 */
@NullMarked
package org.dino4j.api.array;

import org.jspecify.annotations.NullMarked;
