package org.dino4j.data.views;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Raster;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.Views;
import org.dino4j.data.transform.Shown;

/** The views of a policy that cuts a single one, without chance. */
final class OneView {
  private OneView() {}

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
