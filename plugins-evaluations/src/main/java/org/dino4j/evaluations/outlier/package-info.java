/**
 * Outlier tokens: patches whose tokens are far longer than the others' and hold what belongs to the
 * whole picture (Darcet et al., "Vision transformers need registers", arXiv:2309.16588).
 */
@NullMarked
package org.dino4j.evaluations.outlier;

import org.jspecify.annotations.NullMarked;
