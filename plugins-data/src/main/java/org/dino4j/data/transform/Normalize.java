package org.dino4j.data.transform;

import org.dino4j.api.array.FloatArray;
import org.dino4j.api.data.Image;
import org.dino4j.api.view.Normalization;

/** {@code (p / 255 - mean) / std} in float32, channels first: [channels, height, width]. */
public record Normalize(Normalization normalization) {
  public FloatArray apply(Image image) {
    int channels = image.channels();
    if (normalization.mean().size() != channels) {
      throw new IllegalArgumentException(
          "mean and std of "
              + normalization.mean().size()
              + " channels for a picture of "
              + channels);
    }
    byte[] pixels = image.pixels();
    int area = image.height() * image.width();
    float[] out = new float[channels * area];
    for (int c = 0; c < channels; c++) {
      float mean = normalization.mean().get(c).floatValue();
      float std = normalization.std().get(c).floatValue();
      for (int i = 0; i < area; i++) {
        out[c * area + i] = ((pixels[i * channels + c] & 0xff) / 255f - mean) / std;
      }
    }
    return FloatArray.of(out, channels, image.height(), image.width());
  }
}
