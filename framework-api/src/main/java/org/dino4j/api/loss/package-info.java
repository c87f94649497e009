/**
 * Objectives. Logits, rows or predictions go in; a {@link org.dino4j.api.loss.LossTerm} comes out
 * that holds the value and the state changes that must follow the step.
 */
@NullMarked
package org.dino4j.api.loss;

import org.jspecify.annotations.NullMarked;
