package org.dino4j.engine.recipe;

import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;
import org.dino4j.api.timeline.Length;

/** Linear warm-up from 0 to the peak, then a cosine down to {@code to}. */
@Doc("linear warm-up from 0 to the peak, then a cosine")
public record LearningRate(
    @Doc("base rate, before scaling with the batch") double base,
    @Doc(
            "how the peak follows the batch: 'none', 'linear-256' (base x batch/256, DINO v1) or 'sqrt-1024' (base x sqrt(batch/1024), DINOv2)")
        @Default("\"linear-256\"")
        Scaling scaling,
    @Doc("length of the warm-up") @Default("\"10 epochs\"") Length warmUp,
    @Doc("rate at the end") @Default("1e-6") double to) {
  public LearningRate {
    Options.check(base > 0, "base must be above 0, found %s", base);
    Options.check(to >= 0, "to must not be negative, found %s", to);
  }

  /** How the peak follows the batch. */
  public enum Scaling {
    NONE,
    LINEAR_256,
    SQRT_1024
  }

  /** The rate at the end of the warm-up. */
  public double peak(int batch) {
    return switch (scaling) {
      case NONE -> base;
      case LINEAR_256 -> base * batch / 256.0;
      case SQRT_1024 -> base * Math.sqrt(batch / 1024.0);
    };
  }
}
