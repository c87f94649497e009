package org.dino4j.backbones.vit;

import java.util.Optional;
import org.dino4j.api.layer.LinearInit;

/** A backbone small enough for any test: width 8, two blocks, two heads, patches of 4. */
final class TinyVit {
  static final int PATCH = 4;
  static final int WIDTH = 8;
  static final int DEPTH = 2;
  static final int HEADS = 2;
  static final int IMAGE = 16;

  private TinyVit() {}

  static VitOptions withChannels(int channels) {
    return with(channels, 0, new Positions(Positions.Start.LEARNED, 1), false);
  }

  static VitOptions withDropPath(double rate) {
    return with(3, rate, new Positions(Positions.Start.LEARNED, 1), false);
  }

  static VitOptions withPositions(Positions positions) {
    return with(3, 0, positions, false);
  }

  static VitOptions recomputed() {
    return with(3, 0, new Positions(Positions.Start.LEARNED, 1), true);
  }

  private static VitOptions with(
      int channels, double dropPath, Positions positions, boolean recompute) {
    return new VitOptions(
        Optional.empty(),
        Optional.of(WIDTH),
        Optional.of(DEPTH),
        Optional.of(HEADS),
        2,
        PATCH,
        IMAGE,
        channels,
        true,
        1e-6,
        dropPath,
        LinearInit.XAVIER_UNIFORM,
        positions,
        recompute);
  }
}
