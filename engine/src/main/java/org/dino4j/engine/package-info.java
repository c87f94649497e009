/** The engine's door to the catalog: the parts that a recipe always has. */
@NullMarked
package org.dino4j.engine;

import org.jspecify.annotations.NullMarked;
