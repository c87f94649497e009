/**
 * Trials of dino4j as a user has it. They need the installed command and belong to no distribution.
 */
@NullMarked
package org.dino4j.trials;

import org.jspecify.annotations.NullMarked;
