package org.dino4j.api.view;

import java.util.List;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;

/**
 * What is taken off pixels scaled to 0..1 before a backbone sees them: {@code (p / 255 - mean) /
 * std}.
 */
@Doc("mean and standard deviation of each channel, of pixels scaled to 0..1")
public record Normalization(
    @Doc("mean of each channel") @Default("[0.485, 0.456, 0.406]") List<Double> mean,
    @Doc("standard deviation of each channel") @Default("[0.229, 0.224, 0.225]") List<Double> std) {
  public Normalization {
    mean = List.copyOf(mean);
    std = List.copyOf(std);
    Options.check(
        mean.size() == std.size(),
        "mean has %s channels and std has %s; both need one number per channel",
        mean.size(),
        std.size());
    Options.check(std.stream().allMatch(s -> s > 0), "every std must be above 0, found %s", std);
  }

  /** Leaves pixels as they are, apart from the scale to 0..1. */
  public static Normalization none(int channels) {
    return new Normalization(
        java.util.Collections.nCopies(channels, 0.0), java.util.Collections.nCopies(channels, 1.0));
  }
}
