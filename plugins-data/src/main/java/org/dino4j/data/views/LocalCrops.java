package org.dino4j.data.views;

import java.util.List;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;

/** The small views, which only the student sees. */
@Doc("the small views, which only the student sees")
public record LocalCrops(
    @Doc("views of each picture; 0 for none") @Default("8") int count,
    @Doc("side of a view, in pixels") @Default("96") int size,
    @Doc("share of the picture's area that a view shows, [low, high]") @Default("[0.05, 0.4]")
        List<Double> scale,
    @Doc(
            "probability of blur of the first view, the second ...; the last number holds for all further ones")
        @Default("[0.5]")
        List<Double> blur,
    @Doc(
            "probability of solarizing the first view, the second ...; the last number holds for all further ones")
        @Default("[0.0]")
        List<Double> solarize) {
  public LocalCrops {
    scale = List.copyOf(scale);
    blur = List.copyOf(blur);
    solarize = List.copyOf(solarize);
    ViewGroup.of("local", "local", count, size, scale, blur, solarize);
  }

  ViewGroup group() {
    return ViewGroup.of("local", "local", count, size, scale, blur, solarize);
  }
}
