package org.dino4j.data.views;

import org.dino4j.api.option.Options;
import org.dino4j.api.seed.Seeds;
import org.dino4j.data.option.Range;
import org.dino4j.data.transform.BoxBlur;
import org.dino4j.data.transform.KernelBlur;
import org.dino4j.data.transform.Transform;

/** Decides whether a view is blurred, and how much. */
record Blur(BlurOptions options) {

  /** Whether a view with this probability in its options is blurred. */
  boolean happens(double probability, Seeds seeds) {
    return Chance.happens(effective(probability), seeds);
  }

  Transform draw(Seeds seeds) {
    double radius = Range.of("radius", options.radius()).draw(seeds.generator());
    return switch (options.kind()) {
      case BOX -> new BoxBlur(radius);
      case KERNEL -> new KernelBlur(options.kernelSize(), radius);
    };
  }

  /** Refuses a kernel that reaches beyond the reflection of a view's border. */
  void checkFits(ViewGroup group) {
    Options.check(
        !isUsed(group)
            || options.kind() == BlurOptions.Kind.BOX
            || options.kernelSize() / 2 < group.size().width(),
        "blur.kernelSize (%s) is too wide for %s views of %s pixels: at most %s",
        options.kernelSize(),
        group.name(),
        group.size().width(),
        2 * group.size().width() - 1);
  }

  /** Whether a view of this group may be blurred. */
  boolean isUsed(ViewGroup group) {
    return group.count() > 0 && group.blur().stream().anyMatch(p -> effective(p) > 0);
  }

  private double effective(double probability) {
    return switch (options.semantics()) {
      case BYOL -> probability;
      case RELEASED -> 1 - probability;
    };
  }
}
