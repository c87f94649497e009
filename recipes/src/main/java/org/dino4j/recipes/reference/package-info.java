/**
 * What may be written in a recipe. Records and the catalog go in; tables for {@code describe}, the
 * page docs/RECIPES.md and a JSON schema come out.
 */
@NullMarked
package org.dino4j.recipes.reference;

import org.jspecify.annotations.NullMarked;
