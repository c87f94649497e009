package org.dino4j.backbones.vit;

import java.util.random.RandomGenerator;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.seed.Seeds;

/** Made-up numbers. */
final class Pictures {
  private Pictures() {}

  static FloatArray random(long seed, long... shape) {
    RandomGenerator random = new Seeds(seed).generator();
    float[] values = new float[Math.toIntExact(FloatArray.count(shape))];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return new FloatArray(shape, values);
  }
}
