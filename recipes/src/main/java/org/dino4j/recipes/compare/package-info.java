/**
 * Two runs side by side. Two run folders go in; what differs comes out, by what it belongs to:
 * recipe, data, setup, numbers, results, weights.
 */
@NullMarked
package org.dino4j.recipes.compare;

import org.jspecify.annotations.NullMarked;
