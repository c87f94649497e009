package org.dino4j.methods.mask;

import java.util.List;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;

/** DINOv2's masks. */
@Doc("rectangles of patches, dealt out over the images of a step (DINOv2, arXiv:2304.07193)")
public record BlockMaskOptions(
    @Doc("share of the images that are masked at all") @Default("0.5") double images,
    @Doc("share of a masked image's patches, [low, high]: each step has all strengths in between")
        @Default("[0.1, 0.5]")
        List<Double> ratio,
    @Doc("area that a rectangle is drawn for, at least, in patches") @Default("4") int leastPatches,
    @Doc("rows over columns of a rectangle, at least; at most one over it") @Default("0.3")
        double aspect,
    @Doc("rectangles that are tried before an image is left with fewer patches than asked for")
        @Default("10")
        int tries,
    @Doc(
            "most new patches that one rectangle brings: half is half of the patches; released is what DINOv2's code"
                + " makes of it, which rounds half of the rows down first (666 instead of 684 on 37 rows, no"
                + " difference on even ones)")
        @Default("\"half\"")
        LargestBlock largestBlock) {
  /** A cap on the patches of one rectangle. */
  public enum LargestBlock {
    HALF,
    RELEASED
  }

  public BlockMaskOptions {
    ratio = List.copyOf(ratio);
    Share.check("images", images);
    Share.of("ratio", ratio);
    Options.check(leastPatches > 0, "leastPatches must be above 0, found %s", leastPatches);
    Options.check(
        aspect > 0 && aspect <= 1, "aspect must be above 0 and at most 1, found %s", aspect);
    Options.check(tries > 0, "tries must be above 0, found %s", tries);
  }

  DealtTargets targets() {
    return new DealtTargets(images, Share.of("ratio", ratio));
  }
}
