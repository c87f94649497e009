/**
 * From JSON to objects. A recipe file and the catalog of parts go in; a {@link
 * org.dino4j.engine.recipe.Recipe} that already holds the real parts comes out, or all its faults
 * at once.
 */
@NullMarked
package org.dino4j.engine.recipe;

import org.jspecify.annotations.NullMarked;
