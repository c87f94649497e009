package org.dino4j.evaluations.rows;

import java.util.List;

/**
 * One vector a row.
 *
 * @param count rows
 * @param width numbers of a row
 * @param values [count, width], row-major
 */
public record Rows(int count, int width, float[] values) {
  public Rows {
    if ((long) count * width != values.length) {
      throw new IllegalArgumentException(
          "%s rows of %s hold not %s values".formatted(count, width, values.length));
    }
  }

  public static Rows of(int width, float[] values) {
    return new Rows(values.length / width, width, values);
  }

  /** One after another; at least one, all as wide. */
  public static Rows joined(List<Rows> parts) {
    int total = parts.stream().mapToInt(part -> part.values.length).sum();
    float[] values = new float[total];
    int start = 0;
    for (Rows part : parts) {
      System.arraycopy(part.values, 0, values, start, part.values.length);
      start += part.values.length;
    }
    return of(parts.get(0).width, values);
  }

  public float at(int row, int column) {
    return values[row * width + column];
  }

  /** Each row scaled to length 1; a row of zeros stays. */
  public Rows normalised() {
    float[] scaled = new float[values.length];
    for (int row = 0; row < count; row++) {
      double square = 0;
      for (int i = row * width; i < (row + 1) * width; i++) {
        square += (double) values[i] * values[i];
      }
      double scale = square == 0 ? 0 : 1 / Math.sqrt(square);
      for (int i = row * width; i < (row + 1) * width; i++) {
        scaled[i] = (float) (values[i] * scale);
      }
    }
    return new Rows(count, width, scaled);
  }

  /** The L2 norm of each row. */
  public float[] norms() {
    float[] norms = new float[count];
    for (int row = 0; row < count; row++) {
      double square = 0;
      for (int i = row * width; i < (row + 1) * width; i++) {
        square += (double) values[i] * values[i];
      }
      norms[row] = (float) Math.sqrt(square);
    }
    return norms;
  }

  /** Only the rows of these numbers, in their order. */
  public Rows only(int... rows) {
    float[] chosen = new float[rows.length * width];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(values, rows[i] * width, chosen, i * width, width);
    }
    return new Rows(rows.length, width, chosen);
  }

  /** The mean of all rows. */
  public float[] mean() {
    double[] sum = new double[width];
    for (int i = 0; i < values.length; i++) {
      sum[i % width] += values[i];
    }
    float[] mean = new float[width];
    for (int i = 0; i < width; i++) {
      mean[i] = (float) (sum[i] / count);
    }
    return mean;
  }

  /** Takes a vector off each row. */
  public Rows minus(float[] vector) {
    float[] moved = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      moved[i] = values[i] - vector[i % width];
    }
    return new Rows(count, width, moved);
  }

  /** Takes off each row the mean of its numbers. */
  public Rows minusOwnMeans() {
    float[] moved = new float[values.length];
    for (int row = 0; row < count; row++) {
      double sum = 0;
      for (int i = row * width; i < (row + 1) * width; i++) {
        sum += values[i];
      }
      for (int i = row * width; i < (row + 1) * width; i++) {
        moved[i] = (float) (values[i] - sum / width);
      }
    }
    return new Rows(count, width, moved);
  }
}
