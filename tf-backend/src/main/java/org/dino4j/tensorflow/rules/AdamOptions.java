package org.dino4j.tensorflow.rules;

import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;

/** Settings of {@link AdamW} and {@link Adam}. The defaults are PyTorch's. */
@Doc("moving averages of gradient and squared gradient")
public record AdamOptions(
    @Doc("share of the old mean of gradients that is kept at each update") @Default("0.9")
        double beta1,
    @Doc("share of the old mean of squared gradients that is kept at each update") @Default("0.999")
        double beta2,
    @Doc("added to the root of the mean square, against division by zero") @Default("1e-8")
        double epsilon) {
  public AdamOptions {
    Options.check(beta1 >= 0 && beta1 < 1, "beta1 must be at least 0 and below 1, found %s", beta1);
    Options.check(beta2 >= 0 && beta2 < 1, "beta2 must be at least 0 and below 1, found %s", beta2);
    Options.check(epsilon > 0, "epsilon must be above 0, found %s", epsilon);
  }
}
