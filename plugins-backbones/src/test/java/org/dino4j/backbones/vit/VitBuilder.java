package org.dino4j.backbones.vit;

import java.util.Optional;
import org.dino4j.api.layer.LinearInit;

/** Options of a vision transformer, of which a test says what it is about. */
final class VitBuilder {
  Optional<VitSize> size = Optional.empty();
  Optional<Integer> width = Optional.empty();
  Optional<Integer> depth = Optional.empty();
  Optional<Integer> heads = Optional.empty();
  double mlpRatio = 4;
  int patchSize = 16;
  int imageSize = 224;
  int channels = 3;
  boolean qkvBias = true;
  boolean projBias = true;
  boolean ffnBias = true;
  FeedForwardKind feedForward = FeedForwardKind.MLP;
  Optional<Double> layerScale = Optional.empty();
  double layerNormEps = 1e-6;
  double dropPath;
  DropPathRule dropPathRule = DropPathRule.LINEAR;
  DropPathForm dropPathForm = DropPathForm.PER_PICTURE;
  int registers;
  boolean maskToken;
  double classTokenStd = 0.02;
  LinearInit weightInit = LinearInit.TRUNCATED_NORMAL;
  Positions positions = Positions.of(Positions.Start.LEARNED, 1);
  int blockChunks;
  boolean recompute;

  /** Small enough for any test. */
  static VitBuilder tiny() {
    VitBuilder builder = new VitBuilder();
    builder.width = Optional.of(TinyVit.WIDTH);
    builder.depth = Optional.of(TinyVit.DEPTH);
    builder.heads = Optional.of(TinyVit.HEADS);
    builder.mlpRatio = 2;
    builder.patchSize = TinyVit.PATCH;
    builder.imageSize = TinyVit.IMAGE;
    builder.weightInit = LinearInit.XAVIER_UNIFORM;
    return builder;
  }

  /** As DINOv2 has it: registers, mask token, layer scale, gates, a subset of the batch. */
  static VitBuilder tinyV2() {
    VitBuilder builder = tiny();
    builder.registers = 3;
    builder.maskToken = true;
    builder.layerScale = Optional.of(0.5);
    builder.feedForward = FeedForwardKind.SWIGLU;
    builder.dropPathRule = DropPathRule.UNIFORM;
    builder.dropPathForm = DropPathForm.BATCH_SUBSET;
    return builder;
  }

  static VitBuilder preset(VitSize size) {
    VitBuilder builder = new VitBuilder();
    builder.size = Optional.of(size);
    return builder;
  }

  VitOptions build() {
    return new VitOptions(
        size,
        width,
        depth,
        heads,
        mlpRatio,
        patchSize,
        imageSize,
        channels,
        qkvBias,
        projBias,
        ffnBias,
        feedForward,
        layerScale,
        layerNormEps,
        dropPath,
        dropPathRule,
        dropPathForm,
        registers,
        maskToken,
        classTokenStd,
        weightInit,
        positions,
        blockChunks,
        recompute);
  }
}
