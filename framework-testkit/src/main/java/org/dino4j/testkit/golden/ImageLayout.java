package org.dino4j.testkit.golden;

import org.dino4j.api.array.FloatArray;

/** Recorded pictures and maps are [images, channels, height, width]; ours end with the channels. */
public final class ImageLayout {
  private ImageLayout() {}

  /** [images, channels, height, width] to [images, height, width, channels]. */
  public static FloatArray channelsLast(FloatArray recorded) {
    long[] s = recorded.shape();
    float[] moved = swapped(recorded.values(), s[0], s[1], s[2] * s[3]);
    return FloatArray.of(moved, s[0], s[2], s[3], s[1]);
  }

  /** [images, height, width, channels] to [images, channels, height, width]. */
  public static FloatArray channelsFirst(FloatArray ours) {
    long[] s = ours.shape();
    float[] moved = swapped(ours.values(), s[0], s[1] * s[2], s[3]);
    return FloatArray.of(moved, s[0], s[3], s[1], s[2]);
  }

  /** [images, a, b] to [images, b, a]. */
  private static float[] swapped(float[] values, long images, long a, long b) {
    float[] moved = new float[values.length];
    int next = 0;
    for (long image = 0; image < images; image++) {
      for (long j = 0; j < b; j++) {
        for (long i = 0; i < a; i++) {
          moved[next++] = values[(int) ((image * a + i) * b + j)];
        }
      }
    }
    return moved;
  }
}
