/**
 * Numbers that change from step to step. Options from a recipe go in; pure functions of the step
 * come out, equal to the schedules of the reference code.
 */
@NullMarked
package org.dino4j.engine.schedule;

import org.jspecify.annotations.NullMarked;
