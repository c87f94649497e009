/**
 * How a teacher's logits become what a student is to say: centred or balanced, sharpened, and what
 * of it is worth watching.
 */
@NullMarked
package org.dino4j.losses.teacher;

import org.jspecify.annotations.NullMarked;
