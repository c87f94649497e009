/**
 * Which patches are hidden from the student: how many of each image, dealt out over the images of a
 * step, and in which shapes. Grids go in, masks come out.
 */
@NullMarked
package org.dino4j.methods.mask;

import org.jspecify.annotations.NullMarked;
