/**
 * Operations on 8-bit pictures, each equal to PIL's and torchvision's to the last bit. A picture
 * goes in, another comes out; nothing here draws a random number, so every operation is a pure
 * function.
 */
@NullMarked
package org.dino4j.data.transform;

import org.jspecify.annotations.NullMarked;
