/**
 * The narrow TensorFlow dialect that parts are written in. A part receives a {@link
 * org.dino4j.api.graph.GraphScope}, asks it for parameters, state, draws and schedules, and returns
 * operands; sessions, tensors and graphs stay in the backend.
 */
@NullMarked
package org.dino4j.api.graph;

import org.jspecify.annotations.NullMarked;
