package org.dino4j.data.transform;

import java.util.Arrays;
import org.dino4j.api.data.Image;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec.PixelFormat;

/**
 * The resize of 16-bit and float pictures: the taps of the 8-bit one, added up in double precision
 * and rounded once at the end. A 16-bit picture is cut off at its range; a float one has none.
 */
final class WideResampling {
  private static final int WHITE = 0xffff;
  private static final double[] NOTHING = {};

  private final Image image;
  private final Box box;
  private final Taps across;
  private final Taps down;
  private final int row;

  WideResampling(Image image, Box box, Taps across, Taps down) {
    this.image = image;
    this.box = box;
    this.across = across;
    this.down = down;
    this.row = across.count().length * image.channels();
  }

  Image image() {
    int height = down.first().length;
    double[][] resized = new double[box.height()][];
    Arrays.fill(resized, NOTHING);
    int forgotten = 0;
    double[] sums = new double[Math.multiplyExact(height, row)];
    for (int y = 0; y < height; y++) {
      double[] shares = down.shares(y);
      for (int k = 0; k < shares.length; k++) {
        int from = down.first()[y] + k;
        if (resized[from].length == 0) {
          resized[from] = across(line(box.top() + from));
        }
        add(resized[from], shares[k], sums, y * row);
      }
      for (; forgotten < down.first()[y]; forgotten++) {
        resized[forgotten] = NOTHING; // first rows never step back
      }
    }
    Size size = new Size(height, across.first().length);
    return new Image(size, image.channels(), stored(sums));
  }

  private static void add(double[] line, double share, double[] sums, int to) {
    for (int x = 0; x < line.length; x++) {
      sums[to + x] += share * line[x];
    }
  }

  private double[] across(double[] line) {
    int channels = image.channels();
    double[] out = new double[row];
    for (int x = 0; x < across.first().length; x++) {
      double[] shares = across.shares(x);
      for (int k = 0; k < shares.length; k++) {
        int from = (across.first()[x] + k) * channels;
        for (int c = 0; c < channels; c++) {
          out[x * channels + c] += shares[k] * line[from + c];
        }
      }
    }
    return out;
  }

  /** The part of a row of the picture that lies in the box. */
  private double[] line(int y) {
    double[] line = new double[box.width() * image.channels()];
    int from = (y * image.width() + box.left()) * image.channels();
    if (image.values() instanceof Image.Floats floats) {
      for (int i = 0; i < line.length; i++) {
        line[i] = floats.array()[from + i];
      }
    } else if (image.values() instanceof Image.Shorts shorts) {
      for (int i = 0; i < line.length; i++) {
        line[i] = shorts.array()[from + i] & WHITE;
      }
    }
    return line;
  }

  private Image.Values stored(double[] sums) {
    float[] floats = new float[sums.length];
    short[] shorts = new short[sums.length];
    for (int i = 0; i < sums.length; i++) {
      floats[i] = (float) sums[i];
      shorts[i] = (short) Math.max(0, Math.min(WHITE, Math.round(sums[i])));
    }
    return image.format() == PixelFormat.UINT16
        ? new Image.Shorts(shorts)
        : new Image.Floats(floats);
  }
}
