/**
 * What every piece of a recipe has in common: it can object to the setting it is put into, and it
 * reports a user's mistake as a {@link org.dino4j.api.part.Refusal}.
 */
@NullMarked
package org.dino4j.api.part;

import org.jspecify.annotations.NullMarked;
