/**
 * Measuring what was learned. Snapshots of a run go in; results by name come out, always next to
 * baselines on the same split.
 */
@NullMarked
package org.dino4j.engine.evaluate;

import org.jspecify.annotations.NullMarked;
