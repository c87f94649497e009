/**
 * Which patches are hidden from a network. A {@link org.dino4j.api.mask.MaskPolicy} deals them out
 * over all images of a step; a method asks for it by a {@link org.dino4j.api.mask.Masking}.
 */
@NullMarked
package org.dino4j.api.mask;

import org.jspecify.annotations.NullMarked;
