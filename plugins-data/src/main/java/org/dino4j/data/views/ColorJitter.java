package org.dino4j.data.views;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.random.RandomGenerator;
import org.dino4j.data.option.Range;
import org.dino4j.data.transform.Brightness;
import org.dino4j.data.transform.Contrast;
import org.dino4j.data.transform.Hue;
import org.dino4j.data.transform.Saturation;
import org.dino4j.data.transform.Transform;

/**
 * torchvision's {@code ColorJitter}: a factor for each of four operations, all orders of them
 * equally likely.
 */
record ColorJitter(JitterOptions options) {

  /** The operations for one view, in the order in which they are applied. */
  List<Transform> draw(RandomGenerator random) {
    List<Transform> drawn = new ArrayList<>(4);
    add(drawn, options.brightness(), about(options.brightness()), Brightness::new, random);
    add(drawn, options.contrast(), about(options.contrast()), Contrast::new, random);
    add(drawn, options.saturation(), about(options.saturation()), Saturation::new, random);
    add(drawn, options.hue(), new Range(-options.hue(), options.hue()), Hue::new, random);
    return drawn;
  }

  /** Puts an operation in at a random place among those drawn before: every order is as likely. */
  private static void add(
      List<Transform> drawn,
      double strength,
      Range factors,
      DoubleFunction<Transform> operation,
      RandomGenerator random) {
    if (strength > 0) {
      Transform transform = operation.apply(factors.draw(random));
      drawn.add(random.nextInt(drawn.size() + 1), transform);
    }
  }

  private static Range about(double strength) {
    return new Range(Math.max(0, 1 - strength), 1 + strength);
  }
}
