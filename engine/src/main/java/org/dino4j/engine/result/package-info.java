/**
 * What came out, judged once. Results of the run's networks and of the baselines go in; the
 * terminal, {@code result.json} and the pages all take their verdict from here.
 */
@NullMarked
package org.dino4j.engine.result;

import org.jspecify.annotations.NullMarked;
