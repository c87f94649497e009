package org.dino4j.evaluations.knn;

import org.dino4j.api.view.ViewSpec;

/** What can be said of a picture by looking at its pixels. */
final class Descriptors {
  private static final int LARGEST_SIDE = 32;
  private static final int CELLS = 6;

  private Descriptors() {}

  /**
   * The pixels in 0..1, averaged over squares of a whole number of pixels until no side is above
   * 32.
   */
  static float[] pixels(byte[] pixels, int start, ViewSpec spec) {
    int height = spec.size().height();
    int width = spec.size().width();
    int square = (Math.max(height, width) + LARGEST_SIDE - 1) / LARGEST_SIDE;
    int rows = Math.max(1, height / square);
    int columns = Math.max(1, width / square);
    float[] result = new float[rows * columns * spec.channels()];
    for (int i = 0; i < result.length; i++) {
      int channel = i % spec.channels();
      int column = i / spec.channels() % columns;
      int row = i / spec.channels() / columns;
      float sum = 0;
      for (int y = row * height / rows; y < (row + 1) * height / rows; y++) {
        for (int x = column * width / columns; x < (column + 1) * width / columns; x++) {
          sum += (pixels[start + (y * width + x) * spec.channels() + channel] & 0xff) / 255f;
        }
      }
      int area =
          ((row + 1) * height / rows - row * height / rows)
              * ((column + 1) * width / columns - column * width / columns);
      result[i] = sum / area;
    }
    return result;
  }

  /** The mean of each channel, in 0..1. */
  static float[] meanColour(byte[] pixels, int start, ViewSpec spec) {
    int area = spec.size().height() * spec.size().width();
    float[] mean = new float[spec.channels()];
    for (int i = 0; i < area * spec.channels(); i++) {
      mean[i % spec.channels()] += (pixels[start + i] & 0xff) / 255f;
    }
    for (int channel = 0; channel < mean.length; channel++) {
      mean[channel] /= area;
    }
    return mean;
  }

  /** Square root of the share of pixels by cell of the colour cube; of the first three channels. */
  static float[] rootOfHistogram(byte[] pixels, int start, ViewSpec spec) {
    int area = spec.size().height() * spec.size().width();
    int seen = Math.min(3, spec.channels());
    int[] counts = new int[(int) Math.pow(CELLS, seen)];
    for (int pixel = 0; pixel < area; pixel++) {
      int cell = 0;
      for (int channel = 0; channel < seen; channel++) {
        int value = pixels[start + pixel * spec.channels() + channel] & 0xff;
        cell = cell * CELLS + value * CELLS / 256;
      }
      counts[cell]++;
    }
    float[] root = new float[counts.length];
    for (int cell = 0; cell < counts.length; cell++) {
      root[cell] = (float) Math.sqrt(counts[cell] / (double) area);
    }
    return root;
  }
}
