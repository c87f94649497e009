/**
 * Sizes before anything is made: arrays are counted in exact arithmetic, so that a recipe that no
 * machine can hold is refused in a sentence.
 */
@NullMarked
package org.dino4j.api.size;

import org.jspecify.annotations.NullMarked;
