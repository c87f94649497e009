/**
 * Update rules. A parameter and its finite, clipped gradient go in; writes that wait for the gate
 * come out.
 */
@NullMarked
package org.dino4j.api.optimize;

import org.jspecify.annotations.NullMarked;
