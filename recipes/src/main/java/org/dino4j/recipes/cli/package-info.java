/**
 * The command line. Words go in; the right command runs, and a mistake becomes one clear message
 * and an exit code.
 */
@NullMarked
package org.dino4j.recipes.cli;

import org.jspecify.annotations.NullMarked;
