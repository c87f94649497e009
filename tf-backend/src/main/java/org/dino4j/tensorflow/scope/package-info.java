/**
 * The backend's side of {@link org.dino4j.api.graph.GraphScope}. A graph and seeds go in; parts ask
 * the scope for parameters, state, draws and schedules; out comes the table of {@link
 * org.dino4j.tensorflow.scope.Variables} and what parts registered while they were built.
 */
@NullMarked
package org.dino4j.tensorflow.scope;

import org.jspecify.annotations.NullMarked;
