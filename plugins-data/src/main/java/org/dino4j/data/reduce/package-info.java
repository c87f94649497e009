/**
 * Pictures made smaller once. A source of large pictures goes in; the same samples come out, with
 * their shorter side at most so many pixels, decoded from the source the first time and from a
 * folder of smaller ones after that.
 */
@NullMarked
package org.dino4j.data.reduce;

import org.jspecify.annotations.NullMarked;
