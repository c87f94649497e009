/** Losses. */
@NullMarked
package org.dino4j.losses;

import org.jspecify.annotations.NullMarked;
