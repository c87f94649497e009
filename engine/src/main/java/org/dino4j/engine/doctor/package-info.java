/**
 * Tells a training that learns from one that does not. Steps of a run go in, one after the other;
 * findings with a name, figures and a cure come out. What it says follows from the steps alone, so
 * a run that was killed and goes on says the same at the same steps, and a run folder can be looked
 * at again.
 */
@NullMarked
package org.dino4j.engine.doctor;

import org.jspecify.annotations.NullMarked;
