/** Heads. */
@NullMarked
package org.dino4j.heads;

import org.jspecify.annotations.NullMarked;
