/**
 * Batches ahead of the step. A data set, a view policy and a step number go in; the batch of that
 * step comes out, the same bytes for any number of workers.
 */
@NullMarked
package org.dino4j.engine.feed;

import org.jspecify.annotations.NullMarked;
