/** Vectors in rows, and which of them are nearest to others. */
@NullMarked
package org.dino4j.evaluations.rows;

import org.jspecify.annotations.NullMarked;
