/**
 * Small parts that are real but compute little, for tests of what lies around them: a backend whose
 * step is a few sums, a data set of coloured squares, and a method without a graph.
 */
@NullMarked
package org.dino4j.recipes.toy;

import org.jspecify.annotations.NullMarked;
