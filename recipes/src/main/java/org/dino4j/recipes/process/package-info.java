/**
 * dino4j as a process: the codes it ends with, and a process of its own, into which the words of a
 * command go and which is waited for or killed.
 */
@NullMarked
package org.dino4j.recipes.process;

import org.jspecify.annotations.NullMarked;
