/**
 * Pictures before the graph. A {@link org.dino4j.api.data.DataSource} opens to a random-access set
 * of samples; a {@link org.dino4j.api.data.ViewPolicy} cuts the views of one sample. Both are pure:
 * the same index and seed give the same bytes.
 */
@NullMarked
package org.dino4j.api.data;

import org.jspecify.annotations.NullMarked;
