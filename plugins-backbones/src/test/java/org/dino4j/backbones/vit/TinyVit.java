package org.dino4j.backbones.vit;

/** A backbone small enough for any test: width 8, two blocks, two heads, patches of 4. */
final class TinyVit {
  static final int PATCH = 4;
  static final int WIDTH = 8;
  static final int DEPTH = 2;
  static final int HEADS = 2;
  static final int IMAGE = 16;

  private TinyVit() {}

  static VitOptions withChannels(int channels) {
    VitBuilder builder = VitBuilder.tiny();
    builder.channels = channels;
    return builder.build();
  }

  static VitOptions withDropPath(double rate) {
    VitBuilder builder = VitBuilder.tiny();
    builder.dropPath = rate;
    return builder.build();
  }

  static VitOptions recomputed() {
    VitBuilder builder = VitBuilder.tiny();
    builder.recompute = true;
    return builder.build();
  }
}
