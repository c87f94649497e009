/**
 * From the bytes of a picture file to 8-bit pixels: JPEG, PNG, GIF, BMP and WebP go in, upright
 * grey, RGB or RGBA pictures come out. A file that cannot be read is named with what is wrong with
 * it, whatever its header claims.
 *
 * <p>Pixels are those of PIL on libjpeg, and of libwebp without its fancy upsampling. What differs
 * is listed in {@code differences.csv} beside {@code CorpusTest}, with the reason. Lossy WebP is
 * the one kind of sound files whose colours differ by more than rounding: the reader's loop filter
 * passes over some edges. At qualities of 50 and more that is at most 18 of 255 in single pixels,
 * and up to 0.9 in the mean of a picture; with one segment 1.9; at quality 10 single pixels differ
 * by up to 86 and pictures by up to 3.7 in the mean.
 */
@NullMarked
package org.dino4j.data.decode;

import org.jspecify.annotations.NullMarked;
