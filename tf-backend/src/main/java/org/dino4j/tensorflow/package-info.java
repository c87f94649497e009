/** The backend: everything that touches TensorFlow's graph, session and tensors. */
@NullMarked
package org.dino4j.tensorflow;

import org.jspecify.annotations.NullMarked;
