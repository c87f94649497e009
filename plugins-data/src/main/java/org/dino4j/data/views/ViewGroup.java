package org.dino4j.data.views;

import java.util.List;
import org.dino4j.api.option.Options;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.api.view.ViewSpec.PixelFormat;
import org.dino4j.data.option.Range;

/**
 * Views of one size: how many, what they show, and how likely the operations are that differ
 * between them.
 *
 * @param drawn by whose name chance is drawn: groups that share it see the same crops
 */
record ViewGroup(
    String name,
    String drawn,
    int count,
    Size size,
    Range scale,
    List<Double> blur,
    List<Double> solarize) {

  private static final int MOST_VIEWS = 1000;

  static ViewGroup of(
      String name,
      String drawn,
      int count,
      int size,
      List<Double> scale,
      List<Double> blur,
      List<Double> solarize) {
    Options.check(count >= 0, "count must not be negative, found %s", count);
    Options.check(
        count <= MOST_VIEWS,
        "count must be at most %s, found %s: every view is compared by itself",
        MOST_VIEWS,
        count);
    Options.check(size > 0, "size must be above 0, found %s", size);
    Range share = Range.of("scale", scale);
    Options.check(
        share.low() > 0 && share.high() <= 1,
        "scale must lie above 0 and up to 1, found %s",
        scale);
    checkProbabilities("blur", blur);
    checkProbabilities("solarize", solarize);
    return new ViewGroup(name, drawn, count, Size.square(size), share, blur, solarize);
  }

  private static void checkProbabilities(String option, List<Double> values) {
    Options.check(!values.isEmpty(), "%s needs a probability", option);
    values.forEach(value -> Chance.check(option, value));
  }

  double blurOf(int view) {
    return of(blur, view);
  }

  double solarizeOf(int view) {
    return of(solarize, view);
  }

  private static double of(List<Double> probabilities, int view) {
    return probabilities.get(Math.min(view, probabilities.size() - 1));
  }

  ViewSpec spec(int channels, PixelFormat pixels) {
    return new ViewSpec(name, count, size, channels, pixels);
  }
}
