package org.dino4j.data.views;

import java.util.List;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;
import org.dino4j.data.option.Range;

/** What a blur looks like, and what its probabilities mean. */
@Doc("what a blur looks like, and what its probabilities mean")
public record BlurOptions(
    @Doc("standard deviation in pixels, [low, high]") @Default("[0.1, 2.0]") List<Double> radius,
    @Doc("box: PIL's three box blurs, as in DINO v1; kernel: torchvision's Gaussian, as in DINOv2")
        @Default("\"box\"")
        Kind kind,
    @Doc("samples of the Gaussian along a side, odd; only for kind 'kernel'") @Default("9")
        int kernelSize,
    @Doc(
            "byol: a probability of blur is just that; released: of NO blur, as in the code that DINOv2's and DINOv3's"
                + " released weights were trained with, where 1.0, 0.1, 0.5 blur 0, 90 and 50 % of the views")
        @Default("\"byol\"")
        Semantics semantics) {
  private static final int USUAL_KERNEL = 9;

  /** The filter. */
  public enum Kind {
    BOX,
    KERNEL
  }

  /** What a probability of blur is the probability of. */
  public enum Semantics {
    BYOL,
    RELEASED
  }

  public BlurOptions {
    radius = List.copyOf(radius);
    Options.check(Range.of("radius", radius).low() > 0, "radius must be above 0, found %s", radius);
    Options.check(
        kernelSize > 0 && kernelSize % 2 == 1, "kernelSize must be odd, found %s", kernelSize);
    Options.check(
        kind == Kind.KERNEL || kernelSize == USUAL_KERNEL,
        "kernelSize (%s) has no effect on kind 'box'; leave it out, or take kind 'kernel'",
        kernelSize);
  }
}
