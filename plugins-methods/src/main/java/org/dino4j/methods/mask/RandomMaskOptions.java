package org.dino4j.methods.mask;

import java.util.List;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;

/** Masks of single patches. */
@Doc("single patches by chance, dealt out over the images of a step")
public record RandomMaskOptions(
    @Doc("share of the images that are masked at all") @Default("0.5") double images,
    @Doc("share of a masked image's patches, [low, high]: each step has all strengths in between")
        @Default("[0.1, 0.5]")
        List<Double> ratio) {
  public RandomMaskOptions {
    ratio = List.copyOf(ratio);
    Share.check("images", images);
    Share.of("ratio", ratio);
  }

  DealtTargets targets() {
    return new DealtTargets(images, Share.of("ratio", ratio));
  }
}
