/**
 * Lengths of training and how they become steps. A text such as {@code "5 epochs"} goes in, a
 * number of steps of one run comes out.
 */
@NullMarked
package org.dino4j.api.timeline;

import org.jspecify.annotations.NullMarked;
