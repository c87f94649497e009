/** A training run with all real parts, so small that it takes seconds. */
@NullMarked
package org.dino4j.recipes.small;

import org.jspecify.annotations.NullMarked;
