/**
 * Bad input of every kind. Cases go in: files as a user might have them, and the command line that
 * meets them. What comes out is held to one standard: one message that says what, where and the
 * cure, the exit code of its kind, and every file as it was.
 */
@NullMarked
package org.dino4j.recipes.badinput;

import org.jspecify.annotations.NullMarked;
