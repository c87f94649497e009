package org.dino4j.backbones.vit;

import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;
import org.dino4j.api.option.Shorthand;

/** Position embeddings: how they start, who has one, how they are fitted to other grids. */
@Doc("position embeddings: how they start, who has one, how they are fitted to other grids")
@Shorthand(field = "start")
public record Positions(
    @Doc(
            "'learned' (normal, std .02) or 'sin-cos' (sines and cosines of row and column); they are trained either way")
        Start start,
    @Doc("what the sines and cosines are multiplied by") @Default("1.0") double scale,
    @Doc(
            "other grids are interpolated with the step side / (cells + offset): 0.1 as DINO and DINOv2's first models do, 0 for the exact size")
        @Default("0.1")
        double offset,
    @Doc("whether interpolation to a smaller grid is antialiased, as in DINOv2 with registers")
        @Default("false")
        boolean antialias,
    @Doc(
            "who has a position before the patches: 'class' (the class token, as DINOv2), 'all' (the registers, too) or 'none' (timm's no_embed_class)")
        @Default("\"class\"")
        Prefix prefix) {
  public Positions {
    Options.check(
        start == Start.SIN_COS || scale == 1,
        "scale belongs to 'sin-cos' and must be left out for 'learned', found %s",
        scale);
    Options.check(
        offset >= 0 && offset < 1, "offset must be in 0 .. 1 (1 excluded), found %s", offset);
  }

  /** Those of DINO v1 and of DINOv2 without registers. */
  static Positions of(Start start, double scale) {
    return new Positions(start, scale, 0.1, false, Prefix.CLASS);
  }

  /** First values of the embeddings. */
  public enum Start {
    LEARNED,
    SIN_COS
  }

  /** Which tokens before the patches have a position. */
  public enum Prefix {
    /** The class token alone. */
    CLASS,
    /** Class token and registers. */
    ALL,
    /** Neither. */
    NONE;

    int tokens(int registers) {
      return switch (this) {
        case CLASS -> 1;
        case ALL -> 1 + registers;
        case NONE -> 0;
      };
    }
  }
}
