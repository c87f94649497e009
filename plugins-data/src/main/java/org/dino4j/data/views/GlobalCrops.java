package org.dino4j.data.views;

import java.util.List;
import java.util.Optional;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;

/** The large views, which the teacher sees. */
@Doc("the large views, which the teacher sees too")
public record GlobalCrops(
    @Doc("views of each picture") @Default("2") int count,
    @Doc("side of a view, in pixels") @Default("224") int size,
    @Doc("share of the picture's area that a view shows, [low, high]") @Default("[0.4, 1.0]")
        List<Double> scale,
    @Doc(
            "probability of blur of the first view, the second ...; the last number holds for all further ones")
        @Default("[1.0, 0.1]")
        List<Double> blur,
    @Doc(
            "probability of solarizing the first view, the second ...; the last number holds for all further ones")
        @Default("[0.0, 0.2]")
        List<Double> solarize,
    @Doc(
            "side at which the same views are cut once more for an earlier teacher that sees finer ones ('anchor' of self-distillation); no second cut if it is left out")
        Optional<Integer> anchorSize) {
  public GlobalCrops {
    scale = List.copyOf(scale);
    blur = List.copyOf(blur);
    solarize = List.copyOf(solarize);
    group("global", count, size, scale, blur, solarize);
    Options.check(
        anchorSize.orElse(1) > 0, "anchorSize must be above 0, found %s", anchorSize.orElse(0));
  }

  /** Each cut once. */
  public GlobalCrops(
      int count, int size, List<Double> scale, List<Double> blur, List<Double> solarize) {
    this(count, size, scale, blur, solarize, Optional.empty());
  }

  private static ViewGroup group(
      String name,
      int count,
      int size,
      List<Double> scale,
      List<Double> blur,
      List<Double> solarize) {
    return ViewGroup.of(name, "global", count, size, scale, blur, solarize);
  }

  ViewGroup group() {
    return group("global", count, size, scale, blur, solarize);
  }

  /** The same crops with the same changes, at another size. */
  Optional<ViewGroup> anchor() {
    return anchorSize.map(side -> group("anchor", count, side, scale, blur, solarize));
  }
}
