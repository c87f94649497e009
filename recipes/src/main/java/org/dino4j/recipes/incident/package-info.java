/**
 * What a step that was not finite leaves behind. The batch, the schedules and the names of what was
 * not finite come in; a folder of the run with pictures, arrays and an explanation goes out.
 */
@NullMarked
package org.dino4j.recipes.incident;

import org.jspecify.annotations.NullMarked;
