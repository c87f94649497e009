package org.dino4j.recipes.bench;

import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.train.Batch;
import org.dino4j.api.train.Pixels;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.ViewSpec;

/** Noise in place of pictures. */
final class RandomBatch {
  private RandomBatch() {}

  static Batch of(InputSpec inputs, int batch, Seeds seeds) {
    RandomGenerator random = seeds.child("bench").generator();
    List<Pixels> views =
        inputs.groups().stream().map(group -> pixels(group, batch, random)).toList();
    return new Batch(views, Collections.nCopies(batch, "random"));
  }

  private static Pixels pixels(ViewSpec group, int batch, RandomGenerator random) {
    int images = group.count() * batch;
    byte[] values =
        new byte[images * group.size().height() * group.size().width() * group.channels()];
    random.nextBytes(values);
    Pixels.Bytes bytes = new Pixels.Bytes(images, group.size(), group.channels(), values);
    return switch (group.format()) {
      case UINT8 -> bytes;
      case FLOAT32 -> scaled(bytes);
    };
  }

  private static Pixels scaled(Pixels.Bytes bytes) {
    float[] values = new float[bytes.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Byte.toUnsignedInt(bytes.values()[i]) / 255f;
    }
    return new Pixels.Floats(bytes.images(), bytes.size(), bytes.channels(), values);
  }
}
