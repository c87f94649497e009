/**
 * The one tree of randomness. A run's seed goes in; named, independent generators come out, so that
 * draws depend on what they are for and never on how many threads ask or in which order.
 */
@NullMarked
package org.dino4j.api.seed;

import org.jspecify.annotations.NullMarked;
