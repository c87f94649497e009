package org.dino4j.data.transform;

import java.util.Arrays;
import org.dino4j.api.data.Image;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec.PixelFormat;

/**
 * PIL's resize in 8-bit fixed point: a horizontal pass, then a vertical one, each rounded to 8 bit.
 *
 * <p>The passes are interleaved: a row is resized across when the first row that needs it is made,
 * and forgotten with the last one. What is held at a time is a few rows, however tall the picture
 * is.
 */
final class Resampling {
  private final Image image;
  private final byte[] pixels;
  private final Box box;
  private final Taps across;
  private final Taps down;
  private final int row;

  /**
   * Rows resized across, the newest that fit; row {@code y} of the box lies at {@code y % size}.
   */
  private final int[][] resized;

  private int rowsDone;

  private Resampling(Image image, Box box, Taps across, Taps down) {
    this.image = image;
    this.pixels = image.pixels();
    this.box = box;
    this.across = across;
    this.down = down;
    this.row = across.count().length * image.channels();
    this.resized = new int[Arrays.stream(down.count()).max().orElse(1)][row];
    this.rowsDone = down.first()[0];
  }

  static Image resample(Image image, Box box, Size size, Interpolation filter) {
    box.within(image.size());
    return resample(
        image,
        box,
        Taps.of(box.width(), size.width(), filter),
        Taps.of(box.height(), size.height(), filter));
  }

  /** The pixels that the taps make of a part of a picture. */
  static Image resample(Image image, Box box, Taps across, Taps down) {
    return image.format() == PixelFormat.UINT8
        ? new Resampling(image, box, across, down).image()
        : new WideResampling(image, box, across, down).image();
  }

  private Image image() {
    int height = down.first().length;
    byte[] out = new byte[Math.multiplyExact(height, row)];
    int[] sums = new int[row];
    for (int y = 0; y < height; y++) {
      Arrays.fill(sums, Taps.HALF);
      for (int k = 0; k < down.count()[y]; k++) {
        add(sums, down.weights()[y * down.stride() + k], resizedAcross(down.first()[y] + k));
      }
      for (int x = 0; x < row; x++) {
        out[y * row + x] = (byte) clip(sums[x]);
      }
    }
    return new Image(new Size(height, across.first().length), image.channels(), out);
  }

  /** Over int arrays, which the compiler turns into vector instructions. */
  private static void add(int[] sums, int weight, int[] values) {
    for (int x = 0; x < sums.length; x++) {
      sums[x] += weight * values[x];
    }
  }

  /** Row y of the box; first rows never step back, so those that are gone are not asked for. */
  private int[] resizedAcross(int y) {
    for (; rowsDone <= y; rowsDone++) {
      int from = ((box.top() + rowsDone) * image.width() + box.left()) * image.channels();
      int[] to = resized[rowsDone % resized.length];
      if (image.channels() == 3) {
        colourRow(pixels, from, to, across);
      } else {
        row(pixels, from, to, across, image.channels());
      }
    }
    return resized[y % resized.length];
  }

  /** The three sums side by side: most of the time of a view goes here. */
  private static void colourRow(byte[] in, int from, int[] out, Taps taps) {
    int[] weights = taps.weights();
    int to = 0;
    for (int x = 0; x < taps.first().length; x++) {
      int red = Taps.HALF;
      int green = Taps.HALF;
      int blue = Taps.HALF;
      int at = from + taps.first()[x] * 3;
      int last = x * taps.stride() + taps.count()[x];
      for (int k = x * taps.stride(); k < last; k++, at += 3) {
        int weight = weights[k];
        red += weight * (in[at] & 0xff);
        green += weight * (in[at + 1] & 0xff);
        blue += weight * (in[at + 2] & 0xff);
      }
      out[to] = clip(red);
      out[to + 1] = clip(green);
      out[to + 2] = clip(blue);
      to += 3;
    }
  }

  private static void row(byte[] in, int from, int[] out, Taps taps, int channels) {
    int to = 0;
    for (int x = 0; x < taps.first().length; x++) {
      for (int c = 0; c < channels; c++) {
        int sum = Taps.HALF;
        int at = from + taps.first()[x] * channels + c;
        for (int k = 0; k < taps.count()[x]; k++, at += channels) {
          sum += taps.weights()[x * taps.stride() + k] * (in[at] & 0xff);
        }
        out[to++] = clip(sum);
      }
    }
  }

  private static int clip(int sum) {
    return Math.max(0, Math.min(255, sum >> Taps.PRECISION_BITS));
  }
}
