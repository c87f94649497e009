package com.acme.vision.rotation;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.dino4j.api.data.Raster;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.data.Views;
import org.dino4j.api.part.Annotations;
import org.dino4j.api.part.Setting;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.view.InputSpec;

/**
 * Turns all views of a sample alike, by a turn that is drawn, and says which it was: the label is
 * made here, and what class the source knows does not matter.
 */
public final class Turned implements ViewPolicy {
  private final TurnedOptions options;

  @Inject
  public Turned(TurnedOptions options) {
    this.options = options;
  }

  @Override
  public InputSpec inputs() {
    return options.views().inputs();
  }

  @Override
  public Annotations offers(Annotations given) {
    return new Annotations(true, options.views().offers(given).targets());
  }

  @Override
  public Views views(Sample sample, Seeds seeds) {
    Views upright = options.views().views(sample, seeds.child("views"));
    int label = seeds.child("turn").generator().nextInt(Turn.values().length);
    Turn turn = Turn.values()[label];
    Map<String, List<Raster>> targets = new HashMap<>();
    upright
        .targets()
        .forEach((name, maps) -> targets.put(name, maps.stream().map(turn::of).toList()));
    return new Views(
        upright.images().stream().map(turn::of).toList(), OptionalInt.of(label), targets);
  }

  @Override
  public List<String> objections(Setting setting) {
    return inputs().groups().stream()
        .filter(group -> group.size().height() != group.size().width())
        .map(
            group ->
                "acme-turned turns squares, but the '%s' views are %s; give them equal sides"
                    .formatted(group.name(), group.size()))
        .toList();
  }
}
