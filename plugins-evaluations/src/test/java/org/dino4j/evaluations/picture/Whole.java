package org.dino4j.evaluations.picture;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.data.Views;
import org.dino4j.api.part.Annotations;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;

/** The picture as it is, with its maps. */
public record Whole(int side) implements ViewPolicy {
  @Override
  public InputSpec inputs() {
    return new InputSpec(
        List.of(new ViewSpec("whole", 1, Size.square(side), 3, ViewSpec.PixelFormat.UINT8)));
  }

  @Override
  public Views views(Sample sample, Seeds seeds) {
    return new Views(
        List.of(sample.image()),
        sample.label(),
        sample.targets().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, map -> List.of(map.getValue()))));
  }

  @Override
  public Annotations offers(Annotations given) {
    return given;
  }
}
