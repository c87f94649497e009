/**
 * From the bytes of a picture file to 8-bit pixels: JPEG, PNG, GIF, BMP and WebP go in, upright
 * grey, RGB or RGBA pictures come out. A file that cannot be read is named with what is wrong with
 * it, whatever its header claims.
 */
@NullMarked
package org.dino4j.data.decode;

import org.jspecify.annotations.NullMarked;
