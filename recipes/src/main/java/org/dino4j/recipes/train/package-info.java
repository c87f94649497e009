/**
 * The loop. A prepared recipe and a run folder go in; steps, evaluations and checkpoints are done
 * in order, and the folder holds what came out. A run that is stopped or killed and then resumed
 * has the bits of one that never was.
 */
@NullMarked
package org.dino4j.recipes.train;

import org.jspecify.annotations.NullMarked;
