/**
 * dino4j in a process of its own. The words of a command go in, a running process comes out, to be
 * waited for or killed.
 */
@NullMarked
package org.dino4j.recipes.process;

import org.jspecify.annotations.NullMarked;
