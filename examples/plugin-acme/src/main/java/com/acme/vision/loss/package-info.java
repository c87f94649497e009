/**
 * A loss. Logits of student and teacher by view go in; their distance and a new centre come out.
 */
@NullMarked
package com.acme.vision.loss;

import org.jspecify.annotations.NullMarked;
