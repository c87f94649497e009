/**
 * The page that shows what a run learned. A finished or stopped run folder goes in; one
 * self-contained {@code report.html} comes out: results against all baselines first, then pictures,
 * curves, facts.
 */
@NullMarked
package org.dino4j.report;

import org.jspecify.annotations.NullMarked;
