/**
 * The loop. A prepared run, a session and a feed go in; steps, evaluations and checkpoints are done
 * in order, and listeners hear of it. A run that is stopped or killed and then resumed has the bits
 * of one that never was.
 */
@NullMarked
package org.dino4j.engine.train;

import org.jspecify.annotations.NullMarked;
