package org.dino4j.data.option;

import java.util.List;
import org.dino4j.api.option.Options;

/** A colour of 8-bit red, green and blue. */
public record Colour(int red, int green, int blue) {
  public static final Colour WHITE = new Colour(255, 255, 255);

  /** Reads the form of recipes, {@code [red, green, blue]}, each from 0 to 255. */
  public static Colour of(String option, List<Integer> values) {
    Options.check(
        values.size() == 3 && values.stream().allMatch(v -> v >= 0 && v <= 255),
        "%s must be [red, green, blue], each from 0 to 255, found %s",
        option,
        values);
    return new Colour(values.get(0), values.get(1), values.get(2));
  }
}
