/**
 * Operations on pictures; on 8-bit ones each is equal to PIL's and torchvision's to the last bit.
 * What moves pixels takes 16-bit and float pictures, too; what changes colour or sharpness is for
 * 8-bit ones. A picture goes in, another comes out; nothing here draws a random number, so every
 * operation is a pure function.
 */
@NullMarked
package org.dino4j.data.transform;

import org.jspecify.annotations.NullMarked;
