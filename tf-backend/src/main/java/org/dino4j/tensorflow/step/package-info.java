/**
 * One training step as one static graph. A {@link org.dino4j.api.train.TrainingPlan} goes in; out
 * comes a session whose every step is one run of the graph (one per micro-batch), in which all
 * writes stand behind one gate.
 */
@NullMarked
package org.dino4j.tensorflow.step;

import org.jspecify.annotations.NullMarked;
