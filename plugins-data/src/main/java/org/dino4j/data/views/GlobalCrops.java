package org.dino4j.data.views;

import java.util.List;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;

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
        List<Double> solarize) {
  public GlobalCrops {
    scale = List.copyOf(scale);
    blur = List.copyOf(blur);
    solarize = List.copyOf(solarize);
    ViewGroup.of("global", count, size, scale, blur, solarize);
  }

  ViewGroup group() {
    return ViewGroup.of("global", count, size, scale, blur, solarize);
  }
}
