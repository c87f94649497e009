package org.dino4j.engine.recipe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.model.Backbone;
import org.dino4j.api.part.Setting;
import org.dino4j.api.size.Elements;
import org.dino4j.api.size.Extent;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.api.view.ViewSpec.PixelFormat;
import org.dino4j.engine.binding.Faults;
import org.dino4j.engine.size.Limits;
import org.dino4j.engine.size.Memory;

/**
 * Whether what a recipe trains can be held at all: batches, weights, and what is kept of one
 * sample. Parts that do not tell their sizes count as nothing.
 */
final class SizeCheck {
  private final BoundRecipe bound;
  private final Faults faults;
  private final PartQuestions questions;
  private final Limits limits;

  SizeCheck(BoundRecipe bound, Faults faults, Memory memory) {
    this.bound = bound;
    this.faults = faults;
    this.questions = new PartQuestions(bound, faults);
    this.limits = new Limits(memory);
  }

  void check(Setting setting, List<JudgedEncoder> networks) {
    questions.ask(bound.recipe().data().views(), () -> batch(setting));
    int before = faults.all().size();
    eachOnce(networks);
    if (faults.all().size() == before) {
      questions.ask(bound.recipe().method(), () -> together(networks));
      kept(networks, setting);
    }
  }

  /** A batch lies in Java's heap before it is fed. */
  private List<String> batch(Setting setting) {
    List<Extent> groups =
        setting.inputs().groups().stream()
            .map(group -> batch(group, setting.timeline().batch()))
            .toList();
    List<String> tooLong = limits.arrays(groups);
    return tooLong.isEmpty()
        ? limits.heap("The views of a batch", groups, bytes(setting.inputs()))
        : tooLong;
  }

  private static int bytes(InputSpec inputs) {
    return inputs.groups().stream()
        .map(ViewSpec::format)
        .mapToInt(PixelFormat::bytes)
        .max()
        .orElse(1);
  }

  private static Extent batch(ViewSpec group, int batch) {
    return Extent.of("a batch of " + group.name() + " views")
        .by("train.batch", batch)
        .by("count", group.count())
        .by("height", group.size().height())
        .by("width", group.size().width())
        .by("channels", group.channels());
  }

  /** Student and teacher are one definition: each is looked at once. */
  private void eachOnce(List<JudgedEncoder> networks) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (JudgedEncoder network : networks) {
      if (seen.add(network.backbone())) {
        ask(network.backbone(), () -> limits.arrays(ofBackbone(network)));
      }
      network
          .head()
          .filter(head -> seen.add(head.projection()))
          .ifPresent(head -> ask(head.projection(), () -> limits.arrays(ofHead(network))));
    }
  }

  private void ask(Object part, Supplier<List<String>> question) {
    boolean inRecipe = bound.parts().stream().anyMatch(other -> other == part);
    questions.ask(inRecipe ? part : bound.recipe().method(), question);
  }

  /** All weights, and the gradients of one network that learns. */
  private List<String> together(List<JudgedEncoder> networks) {
    if (networks.isEmpty()) {
      return List.of();
    }
    List<Extent> weights = networks.stream().flatMap(n -> weights(n).stream()).toList();
    List<Extent> trained = new ArrayList<>(weights);
    trained.addAll(smallest(networks));
    String names = networks.stream().map(JudgedEncoder::name).collect(Collectors.joining(" and "));
    List<String> said =
        limits.machine(
            "The weights of %s with their gradients".formatted(names), trained, Float.BYTES);
    return said.isEmpty()
        ? limits.heap(
            "The weights of %s, which are copied for a checkpoint,".formatted(names),
            weights,
            Float.BYTES)
        : said;
  }

  private static List<Extent> smallest(List<JudgedEncoder> networks) {
    return networks.stream()
        .map(SizeCheck::weights)
        .min((one, other) -> Long.compare(numbers(one), numbers(other)))
        .orElseThrow();
  }

  private static long numbers(List<Extent> extents) {
    return extents.stream().mapToLong(Extent::all).reduce(0, Elements::sum);
  }

  private static List<Extent> weights(JudgedEncoder network) {
    List<Extent> weights = new ArrayList<>(ofBackbone(network));
    weights.addAll(ofHead(network));
    return weights;
  }

  private static List<Extent> ofBackbone(JudgedEncoder network) {
    return network.backbone().parameters();
  }

  private static List<Extent> ofHead(JudgedEncoder network) {
    return network
        .head()
        .map(head -> head.projection().parameters(network.backbone().width()))
        .orElse(List.of());
  }

  /**
   * What one sample's views leave behind. More samples may be given to a device with more memory
   * than this machine, or be cut into micro-batches.
   */
  private void kept(List<JudgedEncoder> networks, Setting setting) {
    Set<Backbone> backbones = Collections.newSetFromMap(new IdentityHashMap<>());
    networks.forEach(network -> backbones.add(network.backbone()));
    backbones.forEach(
        backbone ->
            ask(
                backbone,
                () ->
                    limits.machine(
                        "The views of a single sample",
                        backbone.activations(setting.inputs()),
                        Float.BYTES)));
  }
}
