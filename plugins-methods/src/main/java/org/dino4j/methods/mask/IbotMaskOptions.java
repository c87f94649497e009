package org.dino4j.methods.mask;

import java.util.Collections;
import java.util.List;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;

/** iBOT's masks. */
@Doc("masks of each image by itself: one of some ratios, by chance (iBOT, arXiv:2111.07832)")
public record IbotMaskOptions(
    @Doc("block: rectangles; random: single patches") @Default("\"block\"") Shape shape,
    @Doc("shares of the patches to hide, of which each image takes one by chance; 0 hides nothing")
        @Default("[0.0, 0.3]")
        List<Double> ratio,
    @Doc("how far a share may lie from each of them, either way") @Default("[0.0, 0.2]")
        List<Double> spread,
    @Doc("rows over columns of a rectangle, at least; at most one over it; only for shape 'block'")
        @Default("0.3")
        double aspect) {
  private static final double USUAL_ASPECT = 0.3;

  /** What is hidden at once. */
  public enum Shape {
    BLOCK,
    RANDOM
  }

  public IbotMaskOptions {
    ratio = List.copyOf(ratio);
    spread = List.copyOf(spread);
    Options.check(
        !ratio.isEmpty() && ratio.size() == spread.size(),
        "ratio and spread need as many numbers as each other, at least one; found %s and %s",
        ratio,
        spread);
    for (int i = 0; i < ratio.size(); i++) {
      Share.check("ratio", ratio.get(i));
      Options.check(
          spread.get(i) >= 0 && spread.get(i) <= ratio.get(i) && ratio.get(i) + spread.get(i) <= 1,
          "spread must not lead out of 0 .. 1, found ratio %s and spread %s",
          ratio.get(i),
          spread.get(i));
    }
    Options.check(Collections.max(ratio) > 0, "ratio hides nothing of any image, found %s", ratio);
    Options.check(
        aspect > 0 && aspect <= 1, "aspect must be above 0 and at most 1, found %s", aspect);
    Options.check(
        shape == Shape.BLOCK || aspect == USUAL_ASPECT,
        "aspect (%s) has no effect on shape 'random'; leave it out, or take shape 'block'",
        aspect);
  }
}
