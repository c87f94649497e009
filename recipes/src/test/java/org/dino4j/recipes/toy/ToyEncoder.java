package org.dino4j.recipes.toy;

import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.model.Features;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.train.Encoder;
import org.dino4j.api.train.Pixels;
import org.dino4j.api.train.Weights;

/** Features: sums over every sixth byte, each times a weight; one patch, one head. */
final class ToyEncoder implements Encoder {
  private final float[] weights;

  ToyEncoder(JudgedEncoder encoder, Weights from) {
    weights =
        from.snapshot()
            .map(snapshot -> snapshot.arrays().get(encoder.path() + ".weight").values())
            .orElseGet(() -> initial(from.seeds()));
  }

  static float[] initial(Seeds seeds) {
    RandomGenerator random = seeds.child("initial").generator();
    float[] values = new float[ToySession.WIDTH];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  @Override
  public Map<String, FloatArray> encode(Pixels images, Set<String> wanted) {
    byte[] pixels = ((Pixels.Bytes) images).values();
    float[] features = new float[images.images() * weights.length];
    int each = pixels.length / images.images();
    for (int i = 0; i < pixels.length; i++) {
      int feature = i % weights.length;
      features[i / each * weights.length + feature] += weights[feature] * (pixels[i] & 0xff) / 255f;
    }
    int count = images.images();
    return Map.of(
        CLASS_TOKEN,
        FloatArray.of(features, count, weights.length),
        PATCHES,
        FloatArray.of(new float[count * weights.length], count, 1, weights.length),
        Features.LAST_ATTENTION,
        FloatArray.of(new float[count * 4], count, 1, 2, 2));
  }

  @Override
  public Set<String> offered(Pixels images) {
    return Set.of(CLASS_TOKEN, PATCHES, Features.LAST_ATTENTION);
  }

  @Override
  public void close() {}
}
