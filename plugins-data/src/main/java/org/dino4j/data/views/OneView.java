package org.dino4j.data.views;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Raster;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.Views;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.data.transform.Shown;

/** The views of a policy that cuts a single one, without chance. */
final class OneView {
  private OneView() {}

  /** What it says of itself: one square view. */
  static InputSpec inputs(String name, int size, int channels, ViewSpec.PixelFormat pixels) {
    return new InputSpec(List.of(new ViewSpec(name, 1, Size.square(size), channels, pixels)));
  }

  /**
   * A view with its label and maps.
   *
   * @param shown what the view shows of the sample's picture
   */
  static Views of(Image view, Shown shown, Sample sample) {
    Map<String, List<Raster>> targets = new HashMap<>();
    sample.targets().forEach((name, map) -> targets.put(name, List.of(shown.of(map, view.size()))));
    return new Views(List.of(view), sample.label(), targets);
  }
}
