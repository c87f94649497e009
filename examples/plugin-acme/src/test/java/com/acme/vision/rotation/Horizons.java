package com.acme.vision.rotation;

import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.DataSource;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Sample;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.view.Size;

/** Pictures without a label that are bright above and dark below. */
record Horizons(int size, long seed) implements DataSource, DataSet {
  static final int SIDE = 16;
  static final int CHANNELS = 3;

  @Override
  public DataSet open() {
    return this;
  }

  @Override
  public Sample read(int index) {
    RandomGenerator random = new Seeds(seed).child(index).generator();
    int horizon = random.nextInt(SIDE / 4, 3 * SIDE / 4) * SIDE * CHANNELS;
    byte[] pixels = new byte[SIDE * SIDE * CHANNELS];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) ((i < horizon ? 150 : 0) + random.nextInt(100));
    }
    Image image = new Image(Size.square(SIDE), CHANNELS, pixels);
    return new Sample(id(index), image, OptionalInt.empty());
  }

  @Override
  public String id(int index) {
    return "horizon#" + index;
  }

  @Override
  public OptionalInt label(int index) {
    return OptionalInt.empty();
  }

  @Override
  public List<String> classes() {
    return List.of();
  }

  @Override
  public void close() {}
}
