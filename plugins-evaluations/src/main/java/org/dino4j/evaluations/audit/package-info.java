/** Looks at what the patch tokens of a network are like. */
@NullMarked
package org.dino4j.evaluations.audit;

import org.jspecify.annotations.NullMarked;
