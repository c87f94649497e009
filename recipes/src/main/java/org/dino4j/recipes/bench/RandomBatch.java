package org.dino4j.recipes.bench;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.dino4j.api.mask.Masking;
import org.dino4j.api.mask.Masks;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.train.Batch;
import org.dino4j.api.train.Pixels;
import org.dino4j.api.train.Rasters;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.engine.feed.Wanted;

/** Noise in place of pictures. */
final class RandomBatch {
  private RandomBatch() {}

  static Batch of(InputSpec inputs, int batch, Wanted wanted, Seeds seeds) {
    RandomGenerator random = seeds.child("bench").generator();
    List<Pixels> views =
        inputs.groups().stream().map(group -> pixels(group, batch, random)).toList();
    Map<String, List<Rasters>> targets = new HashMap<>();
    wanted
        .targets()
        .forEach(
            name ->
                targets.put(
                    name, inputs.groups().stream().map(group -> zeros(group, batch)).toList()));
    return new Batch(
        views,
        Collections.nCopies(batch, "random"),
        new int[batch],
        targets,
        wanted.masking().map(asked -> masks(asked, inputs, batch, seeds)));
  }

  private static Rasters zeros(ViewSpec group, int batch) {
    int images = group.count() * batch;
    int length = images * group.size().height() * group.size().width();
    return new Rasters(images, group.size(), new float[length], new boolean[length]);
  }

  private static Masks masks(Masking asked, InputSpec inputs, int batch, Seeds seeds) {
    int views =
        inputs.groups().stream()
            .filter(group -> group.name().equals(asked.group()))
            .mapToInt(ViewSpec::count)
            .sum();
    return asked.policy().masks(asked.grid(), views * batch, seeds.child("masks").child(0));
  }

  private static Pixels pixels(ViewSpec group, int batch, RandomGenerator random) {
    int images = group.count() * batch;
    byte[] values =
        new byte[images * group.size().height() * group.size().width() * group.channels()];
    random.nextBytes(values);
    Pixels.Bytes bytes = new Pixels.Bytes(images, group.size(), group.channels(), values);
    return switch (group.format()) {
      case UINT8 -> bytes;
      case UINT16 -> new Pixels.Shorts(images, bytes.size(), bytes.channels(), wide(values));
      case FLOAT32 -> scaled(bytes);
    };
  }

  private static short[] wide(byte[] bytes) {
    short[] values = new short[bytes.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (short) (Byte.toUnsignedInt(bytes[i]) * 257);
    }
    return values;
  }

  private static Pixels scaled(Pixels.Bytes bytes) {
    float[] values = new float[bytes.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Byte.toUnsignedInt(bytes.values()[i]) / 255f;
    }
    return new Pixels.Floats(bytes.images(), bytes.size(), bytes.channels(), values);
  }
}
