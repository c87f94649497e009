package org.dino4j.recipes.trajectory;

import org.dino4j.api.array.FloatArray;
import org.dino4j.api.train.Pixels;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;

/** Recorded crops, [crops, batch, channels, height, width], as a step is fed with them. */
record Views(FloatArray crops) {
  ViewSpec spec(String name) {
    return new ViewSpec(name, dim(0), size(), dim(2), ViewSpec.PixelFormat.FLOAT32);
  }

  int batch() {
    return dim(1);
  }

  /** The same numbers, [crops * batch, height, width, channels]. */
  Pixels pixels() {
    int cells = dim(3) * dim(4);
    int channels = dim(2);
    int pictures = dim(0) * dim(1);
    float[] values = new float[crops.values().length];
    for (int picture = 0; picture < pictures; picture++) {
      for (int channel = 0; channel < channels; channel++) {
        for (int cell = 0; cell < cells; cell++) {
          values[(picture * cells + cell) * channels + channel] =
              crops.values()[(picture * channels + channel) * cells + cell];
        }
      }
    }
    return new Pixels.Floats(pictures, size(), channels, values);
  }

  private Size size() {
    return new Size(dim(3), dim(4));
  }

  private int dim(int axis) {
    return Math.toIntExact(crops.shape()[axis]);
  }
}
