package org.dino4j.losses.teacher;

import java.util.List;
import org.dino4j.api.option.Options;
import org.dino4j.api.part.Setting;

/**
 * What the options of a loss say of centring.
 *
 * @param centerMomentum share of the old centre in the new one
 * @param sinkhornIterations how often prototypes and rows are balanced
 */
public record Balance(Centering centering, double centerMomentum, int sinkhornIterations) {
  private static final double USUAL_MOMENTUM = 0.9;
  private static final int USUAL_ITERATIONS = 3;

  /** Beyond it nothing changes any more, and each is a piece of the graph of its own. */
  private static final int MOST_ITERATIONS = 100;

  /** DINO v1's. */
  public static Balance center(double momentum) {
    return new Balance(Centering.CENTER, momentum, USUAL_ITERATIONS);
  }

  public Balance {
    Options.check(
        centerMomentum >= 0 && centerMomentum <= 1,
        "centerMomentum must be in 0 .. 1, found %s",
        centerMomentum);
    Options.check(
        sinkhornIterations >= 1 && sinkhornIterations <= MOST_ITERATIONS,
        "sinkhornIterations must be in 1 .. %s, found %s",
        MOST_ITERATIONS,
        sinkhornIterations);
    Options.check(
        centering == Centering.CENTER || centerMomentum == USUAL_MOMENTUM,
        "centerMomentum (%s) has no effect on centering 'sinkhorn-knopp', which keeps no centre; leave it out",
        centerMomentum);
    Options.check(
        centering == Centering.SINKHORN_KNOPP || sinkhornIterations == USUAL_ITERATIONS,
        "sinkhornIterations (%s) has no effect on centering 'center'; leave it out, or take centering 'sinkhorn-knopp'",
        sinkhornIterations);
  }

  /** What a loss of this type has against a setting. */
  public List<String> objections(String type, Setting setting) {
    if (centering == Centering.CENTER || setting.microBatches() == 1) {
      return List.of();
    }
    return List.of(
        "centering 'sinkhorn-knopp' of the %s loss shares out the prototypes among all rows of a batch, but the batch is cut into %s micro-batches; set train.accumulate to 1, or take centering 'center'"
            .formatted(type, setting.microBatches()));
  }
}
