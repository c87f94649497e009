/**
 * A run that is killed again and again. A recipe comes in; it is trained once undisturbed and again
 * under kills at drawn moments, each in processes of their own; what comes out is where each kill
 * hit and whether a bit differs at the end.
 */
@NullMarked
package org.dino4j.trials.soak;

import org.jspecify.annotations.NullMarked;
