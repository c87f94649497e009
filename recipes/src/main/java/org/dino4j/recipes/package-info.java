/** The command line and what it starts. */
@NullMarked
package org.dino4j.recipes;

import org.jspecify.annotations.NullMarked;
