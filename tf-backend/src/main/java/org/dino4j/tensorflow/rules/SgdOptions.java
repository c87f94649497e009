package org.dino4j.tensorflow.rules;

import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;

/** Settings of {@link Sgd}. */
@Doc("stochastic gradient descent with momentum")
public record SgdOptions(
    @Doc("share of the old step that is kept") @Default("0.9") double momentum,
    @Doc("looks one step ahead along the momentum") @Default("false") boolean nesterov) {
  public SgdOptions {
    Options.check(
        momentum >= 0 && momentum < 1,
        "momentum must be at least 0 and below 1, found %s",
        momentum);
    Options.check(
        !nesterov || momentum > 0, "nesterov needs a momentum above 0, found %s", momentum);
  }
}
