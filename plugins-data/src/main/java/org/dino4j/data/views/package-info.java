/**
 * How the views of a picture are cut. A picture and a seed go in; 8-bit views come out, as many and
 * as large as the policy's inputs say. Every draw has its own seed, by group, view and operation,
 * so one more operation or view changes no other.
 */
@NullMarked
package org.dino4j.data.views;

import org.jspecify.annotations.NullMarked;
