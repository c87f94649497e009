package org.dino4j.data.cutouts;

import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Draws what an object lies on. */
interface Grounds {
  /** A ground: [size, size, 3] row-major, 0 to 1. Not to be written on. */
  float[] draw(RandomGenerator random);

  /** The files that grounds are cut from. */
  default Stream<Path> files() {
    return Stream.empty();
  }

  /** The grounds that the options ask for. */
  static Grounds open(PosedCutoutsOptions options) {
    return options
        .ground()
        .pictures()
        .<Grounds>map(folder -> GroundPictures.open(folder, options.size()))
        .orElseGet(() -> plain(options.ground().colour(), options.size()));
  }

  private static Grounds plain(List<Integer> colour, int size) {
    float[] ground = new float[3 * size * size];
    for (int i = 0; i < ground.length; i++) {
      ground[i] = colour.get(i % 3) / 255f;
    }
    return random -> ground;
  }
}
