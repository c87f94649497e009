/**
 * Linear algebra on features, in double precision and by TensorFlow's solvers: principal
 * components, ridge regression.
 */
@NullMarked
package org.dino4j.evaluations.linear;

import org.jspecify.annotations.NullMarked;
