package org.dino4j.data.transform;

import org.dino4j.api.data.Image;

/**
 * PIL's {@code GaussianBlur}, which DINO v1 uses: three box blurs along the rows and three along
 * the columns, whose boxes have fractional ends so that {@code radius} is the standard deviation in
 * pixels.
 *
 * <p>Method: Gwosdek, Grewenig, Bruhn, Weickert, "Theoretical foundations of Gaussian convolution
 * by extended box filtering", SSVM 2011.
 */
public record BoxBlur(double radius) implements Transform {
  private static final int PASSES = 3;

  @Override
  public Image apply(Image image) {
    BoxFilter filter = BoxFilter.ofDeviation((float) radius, PASSES);
    int row = image.width() * image.channels();
    int[] values = new int[image.pixels().length];
    blurRows(image, filter, values);
    return new Image(image.size(), image.channels(), blurColumns(values, row, filter));
  }

  private static void blurRows(Image image, BoxFilter filter, int[] values) {
    byte[] pixels = image.pixels();
    int row = image.width() * image.channels();
    int margin = filter.reach() * image.channels();
    int[] padded = new int[row + 2 * margin];
    int[] blurred = new int[row];
    for (int start = 0; start < values.length; start += row) {
      for (int i = 0; i < row; i++) {
        blurred[i] = pixels[start + i] & 0xff;
      }
      for (int pass = 0; pass < PASSES; pass++) {
        pad(blurred, row, image.channels(), padded, margin);
        filter.blur(padded, margin, image.channels(), blurred, 0, row);
      }
      System.arraycopy(blurred, 0, values, start, row);
    }
  }

  private static byte[] blurColumns(int[] values, int row, BoxFilter filter) {
    int margin = filter.reach() * row;
    int[] padded = new int[values.length + 2 * margin];
    for (int pass = 0; pass < PASSES; pass++) {
      pad(values, values.length, row, padded, margin);
      for (int start = 0; start < values.length; start += row) {
        filter.blur(padded, margin + start, row, values, start, row);
      }
    }
    byte[] out = new byte[values.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) values[i];
    }
    return out;
  }

  /** Repeats the first and the last {@code stride} values on both sides. */
  private static void pad(int[] values, int length, int stride, int[] padded, int margin) {
    System.arraycopy(values, 0, padded, margin, length);
    for (int to = 0; to < margin; to += stride) {
      System.arraycopy(values, 0, padded, to, stride);
      System.arraycopy(values, length - stride, padded, margin + length + to, stride);
    }
  }
}
