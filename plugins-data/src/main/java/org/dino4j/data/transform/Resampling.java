package org.dino4j.data.transform;

import java.util.Arrays;
import org.dino4j.api.data.Image;
import org.dino4j.api.view.Size;

/**
 * PIL's resize in 8-bit fixed point: a horizontal pass, then a vertical one, each rounded to 8 bit;
 * a pass that would not change the size is left out.
 */
final class Resampling {
  private Resampling() {}

  static Image resample(Image image, Box box, Size size, Interpolation filter) {
    box.within(image.size());
    int channels = image.channels();
    int[] narrow =
        box.width() == size.width()
            ? unpacked(new Crop(box).apply(image).pixels())
            : horizontal(image, box, Taps.of(box.width(), size.width(), filter));
    byte[] done =
        box.height() == size.height()
            ? packed(narrow)
            : vertical(
                narrow, size.width() * channels, Taps.of(box.height(), size.height(), filter));
    return new Image(size, channels, done);
  }

  private static int[] horizontal(Image image, Box box, Taps taps) {
    int channels = image.channels();
    int width = taps.first().length;
    int[] out = new int[box.height() * width * channels];
    for (int y = 0; y < box.height(); y++) {
      int from = ((box.top() + y) * image.width() + box.left()) * channels;
      int to = y * width * channels;
      if (channels == 3) {
        colourRow(image.pixels(), from, out, to, taps);
      } else {
        row(image.pixels(), from, out, to, taps, channels);
      }
    }
    return out;
  }

  /** The three sums side by side: most of the time of a view goes here. */
  private static void colourRow(byte[] in, int from, int[] out, int to, Taps taps) {
    int[] weights = taps.weights();
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

  private static void row(byte[] in, int from, int[] out, int to, Taps taps, int channels) {
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

  /** Over int arrays, which the compiler turns into vector instructions. */
  private static byte[] vertical(int[] in, int row, Taps taps) {
    int height = taps.first().length;
    byte[] out = new byte[height * row];
    int[] sums = new int[row];
    for (int y = 0; y < height; y++) {
      Arrays.fill(sums, Taps.HALF);
      for (int k = 0; k < taps.count()[y]; k++) {
        int weight = taps.weights()[y * taps.stride() + k];
        int from = (taps.first()[y] + k) * row;
        for (int x = 0; x < row; x++) {
          sums[x] += weight * in[from + x];
        }
      }
      for (int x = 0; x < row; x++) {
        out[y * row + x] = (byte) clip(sums[x]);
      }
    }
    return out;
  }

  private static int clip(int sum) {
    return Math.max(0, Math.min(255, sum >> Taps.PRECISION_BITS));
  }

  private static int[] unpacked(byte[] values) {
    int[] ints = new int[values.length];
    for (int i = 0; i < ints.length; i++) {
      ints[i] = values[i] & 0xff;
    }
    return ints;
  }

  private static byte[] packed(int[] values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
