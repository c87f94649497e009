package org.dino4j.backbones.vit;

import org.dino4j.api.option.Options;

/**
 * The sizes of a vision transformer, presets resolved.
 *
 * @param width of a token
 * @param depth blocks
 * @param heads attention heads of a block
 * @param hidden width inside the feed-forward part
 */
public record VitShape(int width, int depth, int heads, int hidden) {
  private static final int MOST_BLOCKS = 1000;

  public VitShape {
    Options.check(width > 0, "width must be above 0, found %s", width);
    Options.check(depth > 0, "depth must be above 0, found %s", depth);
    Options.check(
        depth <= MOST_BLOCKS,
        "depth must be at most %s, found %s: each block is a piece of the graph of its own",
        MOST_BLOCKS,
        depth);
    Options.check(heads > 0, "heads must be above 0, found %s", heads);
    Options.check(hidden > 0, "mlpRatio leaves the feed-forward part no width: found %s", hidden);
    Options.check(width % heads == 0, "width (%s) must be a multiple of heads (%s)", width, heads);
  }

  /** Width of one attention head. */
  int headWidth() {
    return width / heads;
  }
}
