/** What a number is counted in: of a score, and of what a step watches. */
@NullMarked
package org.dino4j.api.unit;

import org.jspecify.annotations.NullMarked;
