package org.dino4j.data.views;

import org.dino4j.api.option.Options;
import org.dino4j.api.size.Elements;

/** Whether a square picture can be held by an array. */
final class Sides {
  private Sides() {}

  static void check(String option, int side, int channels) {
    Options.check(
        Elements.fit(side, side, channels),
        "%s (%s) makes pictures of %s numbers with channels (%s), and one array holds at most %s. Make it smaller",
        option,
        side,
        Elements.of(side, side, channels),
        channels,
        Elements.MOST);
  }
}
