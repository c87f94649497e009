package org.dino4j.backbones.vit;

import java.util.Optional;
import org.dino4j.api.layer.LinearInit;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;

/** A vision transformer as DINO v1 uses it. Names follow Table 1 of the ViT paper. */
@Doc("vision transformer (arXiv:2010.11929) as DINO v1 uses it (arXiv:2104.14294)")
public record VitOptions(
    @Doc("preset: 'tiny' (width 192, heads 3), 'small' (384, 6) or 'base' (768, 12), depth 12")
        Optional<VitSize> size,
    @Doc("width of a token, instead of the preset's") Optional<Integer> width,
    @Doc("number of blocks, instead of the preset's") Optional<Integer> depth,
    @Doc("attention heads of a block, instead of the preset's") Optional<Integer> heads,
    @Doc("width inside the feed-forward part, in token widths") @Default("4.0") double mlpRatio,
    @Doc("side of a square patch, in pixels") @Default("16") int patchSize,
    @Doc(
            "side of the square picture whose patches have a position embedding each, in pixels; other sizes interpolate")
        @Default("224")
        int imageSize,
    @Doc("channels of a picture: 1 for grey, 3 for RGB, any number for other sensors") @Default("3")
        int channels,
    @Doc("whether queries, keys and values have a bias") @Default("true") boolean qkvBias,
    @Doc("added to the variance in layer norm") @Default("1e-6") double layerNormEps,
    @Doc(
            "stochastic depth: share of pictures whose last block is skipped while training, 0 in the first block")
        @Default("0.1")
        double dropPath,
    @Doc("how linear layers start: 'truncated-normal' (std .02) or 'xavier-uniform'")
        @Default("\"truncated-normal\"")
        LinearInit weightInit,
    @Doc("how position embeddings start") @Default("\"learned\"") Positions positions,
    @Doc("compute each block again in the backward pass: less memory, about a fifth more time")
        @Default("false")
        boolean recompute) {

  public VitOptions {
    Options.check(
        size.isPresent() || (width.isPresent() && depth.isPresent() && heads.isPresent()),
        "give a size (tiny, small, base), or all of width, depth and heads");
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
    VitShape shape = shape(size, width, depth, heads, mlpRatio);
    Options.check(
        positions.start() == Positions.Start.LEARNED || shape.width() % 4 == 0,
        "positions 'sin-cos' need a width that is a multiple of 4, found %s",
        shape.width());
  }

  /** The sizes, with the preset resolved. */
  public VitShape shape() {
    return shape(size, width, depth, heads, mlpRatio);
  }

  private static VitShape shape(
      Optional<VitSize> size,
      Optional<Integer> width,
      Optional<Integer> depth,
      Optional<Integer> heads,
      double mlpRatio) {
    int resolved = width.or(() -> size.map(s -> s.width)).orElseThrow();
    return new VitShape(
        resolved,
        depth.orElse(VitSize.DEPTH),
        heads.or(() -> size.map(s -> s.heads)).orElseThrow(),
        (int) (resolved * mlpRatio));
  }

  /** Rows, and columns, of the grid that has a position embedding for each patch. */
  int gridSide() {
    return imageSize / patchSize;
  }
}
