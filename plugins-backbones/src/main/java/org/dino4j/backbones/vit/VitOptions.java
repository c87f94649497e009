package org.dino4j.backbones.vit;

import java.util.Optional;
import org.dino4j.api.layer.LinearInit;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;

/**
 * A vision transformer as DINO v1 and, with what its options add, DINOv2 use it. Names follow Table
 * 1 of the ViT paper.
 */
@Doc(
    "vision transformer (arXiv:2010.11929) as DINO v1 uses it (arXiv:2104.14294); with layerScale, maskToken, registers and swiglu as DINOv2 does (arXiv:2304.07193, arXiv:2309.16588)")
public record VitOptions(
    @Doc(
            "preset: 'tiny' (width 192, heads 3), 'small' (384, 6) or 'base' (768, 12) of depth 12, 'large' (1024, 16) of 24, 'giant' (1536, 24) of 40")
        Optional<VitSize> size,
    @Doc("width of a token, instead of the preset's") Optional<Integer> width,
    @Doc("number of blocks, instead of the preset's") Optional<Integer> depth,
    @Doc("attention heads of a block, instead of the preset's") Optional<Integer> heads,
    @Doc(
            "width inside the feed-forward part, in token widths; a gated part has two thirds of it, up to a multiple of 8")
        @Default("4.0")
        double mlpRatio,
    @Doc("side of a square patch, in pixels") @Default("16") int patchSize,
    @Doc(
            "side of the square picture whose patches have a position embedding each, in pixels; other sizes interpolate")
        @Default("224")
        int imageSize,
    @Doc("channels of a picture: 1 for grey, 3 for RGB, any number for other sensors") @Default("3")
        int channels,
    @Doc("whether queries, keys and values have a bias") @Default("true") boolean qkvBias,
    @Doc("whether the layer that mixes the heads has a bias") @Default("true") boolean projBias,
    @Doc("whether the layers of the feed-forward part have a bias") @Default("true")
        boolean ffnBias,
    @Doc(
            "'mlp' (GELU between two layers), 'swiglu' (gated: one layer w12 makes both gates, then w3) or 'swiglu-aligned' (w1 and w2 apart)")
        @Default("\"mlp\"")
        FeedForwardKind feedForward,
    @Doc(
            "what the learned scale of every residual branch starts at (DINOv2: 1e-5); left out, there is none")
        Optional<Double> layerScale,
    @Doc("added to the variance in layer norm") @Default("1e-6") double layerNormEps,
    @Doc(
            "stochastic depth: share of pictures whose block is skipped while training, in the last block or in all")
        @Default("0.1")
        double dropPath,
    @Doc("'linear' (dropPath rises from 0 in the first block) or 'uniform' (equal in all blocks)")
        @Default("\"linear\"")
        DropPathRule dropPathRule,
    @Doc(
            "'per-picture' (a draw for each) or 'batch-subset' (DINOv2's: a fixed share of the batch, of which what is kept is rounded down, is left out and not computed, where views are packed or the rate is above 0.1)")
        @Default("\"per-picture\"")
        DropPathForm dropPathForm,
    @Doc("learned tokens between class token and patches that take part in attention, 0 .. 16")
        @Default("0")
        int registers,
    @Doc("whether there is a learned token that stands in for hidden patches") @Default("false")
        boolean maskToken,
    @Doc("standard deviation of the class token's first values (DINOv2: 1e-6)") @Default("0.02")
        double classTokenStd,
    @Doc("how linear layers start: 'truncated-normal' (std .02) or 'xavier-uniform'")
        @Default("\"truncated-normal\"")
        LinearInit weightInit,
    @Doc("position embeddings") @Default("\"learned\"") Positions positions,
    @Doc(
            "how many chunks the names of blocks are cut into, 'blocks.CHUNK.BLOCK', as in training checkpoints of DINOv2; 0 for none")
        @Default("0")
        int blockChunks,
    @Doc("compute each block again in the backward pass: less memory, about a fifth more time")
        @Default("false")
        boolean recompute) {
  private static final int MOST_REGISTERS = 16;

  /** DINOv2's gates are as wide as a multiple of this. */
  private static final int GATE_MULTIPLE = 8;

  public VitOptions {
    Options.check(
        size.isPresent() || (width.isPresent() && depth.isPresent() && heads.isPresent()),
        "give a size (tiny, small, base, large, giant), or all of width, depth and heads");
    Options.check(
        size.isEmpty() || width.isEmpty() || depth.isEmpty() || heads.isEmpty(),
        "size has no effect beside width, depth and heads; leave it out, or set it to null");
    Options.check(patchSize > 0, "patchSize must be above 0, found %s", patchSize);
    Options.check(
        imageSize > 0 && imageSize % patchSize == 0,
        "imageSize (%s) must be a multiple of patchSize (%s)",
        imageSize,
        patchSize);
    Options.check(channels > 0, "channels must be above 0, found %s", channels);
    Options.check(layerNormEps > 0, "layerNormEps must be above 0, found %s", layerNormEps);
    Options.check(
        dropPath >= 0 && dropPath < 1,
        "dropPath must be in 0 .. 1 (1 excluded), found %s",
        dropPath);
    Options.check(
        registers >= 0 && registers <= MOST_REGISTERS,
        "registers must be in 0 .. %s, found %s",
        MOST_REGISTERS,
        registers);
    Options.check(classTokenStd >= 0, "classTokenStd must not be below 0, found %s", classTokenStd);
    VitShape shape = shape(size, width, depth, heads, hidden(size, width, mlpRatio, feedForward));
    Options.check(
        blockChunks >= 0 && blockChunks <= shape.depth(),
        "blockChunks must be in 0 .. %s, the number of blocks, found %s",
        shape.depth(),
        blockChunks);
    Options.check(
        positions.start() == Positions.Start.LEARNED || shape.width() % 4 == 0,
        "positions 'sin-cos' need a width that is a multiple of 4, found %s",
        shape.width());
  }

  /** The sizes, with the preset resolved. */
  public VitShape shape() {
    return shape(size, width, depth, heads, hidden(size, width, mlpRatio, feedForward));
  }

  private static VitShape shape(
      Optional<VitSize> size,
      Optional<Integer> width,
      Optional<Integer> depth,
      Optional<Integer> heads,
      int hidden) {
    return new VitShape(
        width(size, width),
        depth.or(() -> size.map(s -> s.depth)).orElseThrow(),
        heads.or(() -> size.map(s -> s.heads)).orElseThrow(),
        hidden);
  }

  private static int width(Optional<VitSize> size, Optional<Integer> width) {
    return width.or(() -> size.map(s -> s.width)).orElseThrow();
  }

  private static int hidden(
      Optional<VitSize> size, Optional<Integer> width, double mlpRatio, FeedForwardKind kind) {
    int plain = (int) (width(size, width) * mlpRatio);
    return kind == FeedForwardKind.MLP ? plain : SwiGlu.hidden(plain, GATE_MULTIPLE);
  }

  /** Rows, and columns, of the grid that has a position embedding for each patch. */
  int gridSide() {
    return imageSize / patchSize;
  }

  /** Class token and registers, which stand before the patches. */
  int tokensBeforePatches() {
    return 1 + registers;
  }

  /** The rate of stochastic depth in a block. */
  double dropPath(int block) {
    return dropPathRule.rate(dropPath, block, shape().depth());
  }

  /** The path of a block below the backbone's place. */
  String blockPath(int block) {
    if (blockChunks == 0) {
      return "blocks." + block;
    }
    return "blocks." + block / (shape().depth() / blockChunks) + "." + block;
  }

  /**
   * Whether the last block is computed for all tokens anyway: a network that stands in for hidden
   * patches is read at its patches, and a subset of the batch takes its class tokens along.
   */
  boolean readsWholeLastBlock() {
    return maskToken || dropPathForm == DropPathForm.BATCH_SUBSET;
  }
}
