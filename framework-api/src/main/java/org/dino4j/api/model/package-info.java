/**
 * Backbones and heads. View batches go in, {@link org.dino4j.api.model.Features} come out of a
 * backbone, logits or dense predictions out of a head. Definitions only: weights live in the scope.
 */
@NullMarked
package org.dino4j.api.model;

import org.jspecify.annotations.NullMarked;
