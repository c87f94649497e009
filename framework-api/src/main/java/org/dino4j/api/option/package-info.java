/**
 * How a part is configured. Options are records whose components carry {@link
 * org.dino4j.api.option.Doc} and {@link org.dino4j.api.option.Default}; the recipe binder reads
 * them, and {@code describe} and the JSON schema are made from the same records.
 */
@NullMarked
package org.dino4j.api.option;

import org.jspecify.annotations.NullMarked;
