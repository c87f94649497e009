/**
 * From one phase of a run to the next. What a run has learned goes in; the same, as the next phase
 * holds it, comes out: a pure function, so that a run that is resumed at the change has the bits of
 * one that was never stopped.
 */
@NullMarked
package org.dino4j.engine.phase;

import org.jspecify.annotations.NullMarked;
