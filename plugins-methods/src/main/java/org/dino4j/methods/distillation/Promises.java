package org.dino4j.methods.distillation;

import java.util.List;
import org.dino4j.api.model.Backbone;
import org.dino4j.api.model.FeatureMap;
import org.dino4j.api.model.Features;
import org.dino4j.api.model.ProjectionHead;
import org.dino4j.api.part.BrokenPromiseException;
import org.tensorflow.ndarray.Shape;

/**
 * Whether a network gave what it promised. A part that does not would fail far from here, in
 * somebody else's code.
 */
final class Promises {
  private Promises() {}

  /** One entry for each view batch, with class tokens of the width that it says. */
  static void check(Backbone backbone, List<Features> features, int batches) {
    if (features.size() != batches) {
      throw broken(
          backbone,
          "gave features of %s view batches where it was given %s"
              .formatted(features.size(), batches));
    }
    for (Features of : features) {
      Shape found = of.classToken().shape();
      if (found.numDimensions() != 2 || differ(found.get(1), backbone.width())) {
        throw broken(
            backbone,
            "says that its class tokens are %s numbers wide (width()), but gave an array of the shape %s"
                .formatted(backbone.width(), found));
      }
    }
  }

  /** Patch features, as its grid says. */
  static FeatureMap patches(Backbone backbone, Features features) {
    return features
        .patches()
        .orElseThrow(
            () ->
                broken(backbone, "says how its patches lie (grid()), but gave no patch features"));
  }

  /** One row of scores for each row. */
  static void check(ProjectionHead head, Shape rows, Shape logits) {
    if (logits.numDimensions() != 2
        || logits.get(1) == Shape.UNKNOWN_SIZE
        || differ(logits.get(0), rows.get(0))) {
      throw broken(
          head,
          "must give one row of scores for each row of %s, but gave an array of the shape %s"
              .formatted(rows, logits));
    }
  }

  private static boolean differ(long found, long expected) {
    return found != Shape.UNKNOWN_SIZE && expected != Shape.UNKNOWN_SIZE && found != expected;
  }

  private static BrokenPromiseException broken(Object part, String what) {
    return new BrokenPromiseException(part, what);
  }
}
