/**
 * The seam between the loop and the backend. A {@link org.dino4j.api.train.TrainingPlan} goes in, a
 * session comes out that does one step per call and can be saved and restored.
 */
@NullMarked
package org.dino4j.api.train;

import org.jspecify.annotations.NullMarked;
