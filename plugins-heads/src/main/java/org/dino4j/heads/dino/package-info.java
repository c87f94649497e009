/**
 * DINO's projection head. Class tokens go in, scores for the prototypes come out. Parameter names
 * and shapes are those of the reference.
 */
@NullMarked
package org.dino4j.heads.dino;

import org.jspecify.annotations.NullMarked;
