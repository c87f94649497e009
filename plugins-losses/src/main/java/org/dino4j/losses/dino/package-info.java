/**
 * DINO's loss. Logits of student and teacher by view go in; the cross-entropy between views, the
 * update of the centre and measures of collapse come out.
 */
@NullMarked
package org.dino4j.losses.dino;

import org.jspecify.annotations.NullMarked;
