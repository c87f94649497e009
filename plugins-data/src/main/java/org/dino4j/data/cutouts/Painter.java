package org.dino4j.data.cutouts;

import java.util.Arrays;

/**
 * Lays a cut-out on a ground. Every pixel of the view is the mean of a grid of points inside it,
 * each read with bilinear weights from the premultiplied cut-out; the grid is fine enough that
 * neighbouring points lie less than one pixel of the cut-out apart, so nothing is skipped where the
 * object is shrunk, and edges are smooth.
 */
final class Painter {
  private final Cutout cutout;
  private final Pose pose;
  private final double cos;
  private final double sin;
  private final double perPixel;
  private final int grid;

  Painter(Cutout cutout, Pose pose) {
    this.cutout = cutout;
    this.pose = pose;
    // StrictMath, so that a view has the same bits on every machine.
    this.cos = StrictMath.cos(pose.turn());
    this.sin = StrictMath.sin(pose.turn());
    this.perPixel = Math.max(cutout.height(), cutout.width()) / pose.side();
    this.grid = Math.max(2, (int) Math.ceil(1.25 * perPixel));
  }

  /**
   * A painted view.
   *
   * @param rgb [size, size, 3]
   * @param opacity how much of each pixel the object covers, [size, size]
   */
  record Painted(byte[] rgb, byte[] opacity) {}

  /** The ground ([size, size, 3], 0 to 1) with the object on it. */
  Painted over(float[] ground, int size) {
    byte[] view = new byte[ground.length];
    byte[] opacity = new byte[size * size];
    float[] mean = new float[Cutout.CHANNELS];
    double reach = 0.5 * Math.hypot(cutout.height(), cutout.width()) / perPixel + 1;
    for (int pixel = 0; pixel < size * size; pixel++) {
      int x = pixel % size;
      int y = pixel / size;
      boolean far = Math.hypot(x + 0.5 - pose.centreX(), y + 0.5 - pose.centreY()) > reach;
      if (far) {
        Arrays.fill(mean, 0);
      } else {
        average(x, y, mean);
      }
      opacity[pixel] = (byte) Math.round(255 * Math.min(1, mean[3]));
      for (int c = 0; c < 3; c++) {
        float value = mean[c] + (1 - mean[3]) * ground[3 * pixel + c];
        view[3 * pixel + c] = (byte) Math.round(255 * Math.min(1, value));
      }
    }
    return new Painted(view, opacity);
  }

  private void average(int x, int y, float[] mean) {
    Arrays.fill(mean, 0);
    for (int i = 0; i < grid; i++) {
      double dy = y + (i + 0.5) / grid - pose.centreY();
      for (int j = 0; j < grid; j++) {
        double dx = x + (j + 0.5) / grid - pose.centreX();
        double column = (cos * dx + sin * dy) * perPixel + 0.5 * cutout.width();
        double row = (cos * dy - sin * dx) * perPixel + 0.5 * cutout.height();
        add(column - 0.5, row - 0.5, mean);
      }
    }
    float share = 1f / (grid * grid);
    for (int c = 0; c < mean.length; c++) {
      mean[c] *= share;
    }
  }

  private void add(double column, double row, float[] sum) {
    int left = (int) Math.floor(column);
    int top = (int) Math.floor(row);
    float right = (float) (column - left);
    float down = (float) (row - top);
    add(left, top, (1 - right) * (1 - down), sum);
    add(left + 1, top, right * (1 - down), sum);
    add(left, top + 1, (1 - right) * down, sum);
    add(left + 1, top + 1, right * down, sum);
  }

  private void add(int column, int row, float weight, float[] sum) {
    if (column < 0 || row < 0 || column >= cutout.width() || row >= cutout.height()) {
      return;
    }
    int at = (row * cutout.width() + column) * Cutout.CHANNELS;
    for (int c = 0; c < Cutout.CHANNELS; c++) {
      sum[c] += weight * cutout.rgba()[at + c];
    }
  }
}
