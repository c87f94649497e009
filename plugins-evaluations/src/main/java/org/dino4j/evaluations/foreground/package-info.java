/** Whether patch tokens tell an object from what it lies on, measured against true masks. */
@NullMarked
package org.dino4j.evaluations.foreground;

import org.jspecify.annotations.NullMarked;
