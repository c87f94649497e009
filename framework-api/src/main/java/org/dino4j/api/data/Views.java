package org.dino4j.api.data;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a step sees of one sample.
 *
 * @param images its views: all of the first group, then all of the second
 * @param label its class from 0; a policy may make one of its own, such as how it turned the
 *     picture
 * @param targets maps by name, one for each view in the order of the views and of the view's size
 */
public record Views(List<Image> images, OptionalInt label, Map<String, List<Raster>> targets) {
  public Views {
    images = List.copyOf(images);
    targets = Map.copyOf(targets);
  }

  /** Views of a sample that keep its label and none of its maps. */
  public static Views of(List<Image> images, Sample sample) {
    return new Views(images, sample.label(), Map.of());
  }
}
