/**
 * Pictures on their way into the graph. {@link org.dino4j.api.train.Pixels} go in as they are
 * stored; normalised floats come out inside the graph.
 */
@NullMarked
package org.dino4j.tensorflow.input;

import org.jspecify.annotations.NullMarked;
