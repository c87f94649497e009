/** Weights from elsewhere: what a recipe says of them. */
@NullMarked
package org.dino4j.api.weights;

import org.jspecify.annotations.NullMarked;
