/**
 * Measuring what was learned. Snapshots of a run go in; scores and exhibits come out, always next
 * to baselines on the same data. An evaluation is a part like any other: a plugin may bring it.
 */
@NullMarked
package org.dino4j.api.evaluate;

import org.jspecify.annotations.NullMarked;
