package org.dino4j.tensorflow.rules;

import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;

/** Settings of {@link Lars}. The defaults are DINO's. */
@Doc("momentum whose step follows the size of each tensor, for large batches")
public record LarsOptions(
    @Doc("share of the old step that is kept") @Default("0.9") double momentum,
    @Doc("length of a step as a share of the tensor's norm, before the learning rate")
        @Default("0.001")
        double trustCoefficient) {
  public LarsOptions {
    Options.check(
        momentum >= 0 && momentum < 1,
        "momentum must be at least 0 and below 1, found %s",
        momentum);
    Options.check(
        trustCoefficient > 0, "trustCoefficient must be above 0, found %s", trustCoefficient);
  }
}
