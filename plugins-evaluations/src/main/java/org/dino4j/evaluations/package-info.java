/** Evaluations. */
@NullMarked
package org.dino4j.evaluations;

import org.jspecify.annotations.NullMarked;
