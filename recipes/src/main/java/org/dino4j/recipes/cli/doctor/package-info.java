/** The command that looks at a run's health once more. */
@NullMarked
package org.dino4j.recipes.cli.doctor;

import org.jspecify.annotations.NullMarked;
