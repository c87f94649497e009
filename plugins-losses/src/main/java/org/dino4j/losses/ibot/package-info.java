/**
 * iBOT's loss. What student and teacher say of hidden patches goes in; the cross-entropy between
 * them, the update of the patches' centre and measures of collapse come out.
 */
@NullMarked
package org.dino4j.losses.ibot;

import org.jspecify.annotations.NullMarked;
