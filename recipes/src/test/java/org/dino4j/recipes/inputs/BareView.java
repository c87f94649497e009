package org.dino4j.recipes.inputs;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.data.Views;
import org.dino4j.api.part.Annotations;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.api.view.ViewSpec.PixelFormat;

/** The picture as it is, and nothing of what is known about it. */
public final class BareView implements ViewPolicy {
  @Inject
  public BareView() {}

  @Override
  public InputSpec inputs() {
    return new InputSpec(List.of(new ViewSpec("global", 1, Hills.SIZE, 1, PixelFormat.UINT16)));
  }

  @Override
  public Annotations offers(Annotations given) {
    return Annotations.NONE;
  }

  @Override
  public Views views(Sample sample, Seeds seeds) {
    return new Views(List.of(sample.image()), OptionalInt.empty(), Map.of());
  }
}
