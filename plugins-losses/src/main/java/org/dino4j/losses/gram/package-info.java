/**
 * Gram anchoring: patch features of a student and of an earlier teacher go in, how differently
 * their patches resemble one another comes out.
 */
@NullMarked
package org.dino4j.losses.gram;

import org.jspecify.annotations.NullMarked;
