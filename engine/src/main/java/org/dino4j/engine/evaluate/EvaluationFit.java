package org.dino4j.engine.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dino4j.api.evaluate.Evaluation;
import org.dino4j.api.evaluate.OpenSources;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.part.Setting;
import org.dino4j.api.size.Extent;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.engine.size.Limits;

/** Whether an evaluation fits the networks that it judges, and into memory. */
public record EvaluationFit(Evaluation evaluation, Limits limits) {
  /** While arrays are worked on, they are there twice. */
  private static final int COPIES = 2;

  /** What the networks have against the views that they would be shown. */
  public static List<String> misfits(Evaluation evaluation, List<JudgedEncoder> networks) {
    return evaluation.views().stream()
        .map(views -> new Setting(views, new Timeline(1, 1, 1), 1))
        .flatMap(seen -> networks.stream().flatMap(n -> n.backbone().objections(seen).stream()))
        .distinct()
        .toList();
  }

  /** What stands against it where a method names no network; its data need not be there. */
  public List<String> withoutNetworks(List<JudgedEncoder> networks) {
    return networks.isEmpty() && evaluation.views().isPresent()
        ? List.of(
            "'%s' shows pictures to networks, but $.method has none to show them to. Take it out, or train with a method that has"
                .formatted(evaluation.name()))
        : List.of();
  }

  /** Whether what is encoded together fits one array; its data need not be there. */
  public List<String> ofViews() {
    return evaluation.views().stream()
        .flatMap(views -> views.groups().stream())
        .flatMap(group -> limits.arrays(List.of(chunk(group))).stream())
        .toList();
  }

  private Extent chunk(ViewSpec group) {
    return Extent.of("a chunk of views, encoded together")
        .by("pictures", evaluation.together())
        .by("height", group.size().height())
        .by("width", group.size().width())
        .by("channels", group.channels());
  }

  /** Whether networks and data fit. */
  public List<String> of(List<JudgedEncoder> networks, OpenSources data) {
    List<String> objections = new ArrayList<>(misfits(evaluation, networks));
    evaluation.views().ifPresent(views -> objections.addAll(ofOneView(views, networks)));
    evaluation.held(networks, data).forEach(array -> objections.addAll(ofHeld(array)));
    return objections;
  }

  /** One view in one network. */
  private List<String> ofOneView(InputSpec views, List<JudgedEncoder> networks) {
    return networks.stream()
        .flatMap(network -> network.backbone().activations(views).stream())
        .flatMap(this::ofActivation)
        .distinct()
        .toList();
  }

  private Stream<String> ofActivation(Extent array) {
    Extent one = array.times(Math.min(1, array.count()));
    return limits.machine("The views", List.of(one), Float.BYTES).stream();
  }

  private List<String> ofHeld(Extent array) {
    List<String> tooLong = limits.arrays(List.of(array));
    return tooLong.isEmpty()
        ? limits.heap("The " + array.what(), List.of(array), COPIES * Float.BYTES)
        : tooLong;
  }
}
