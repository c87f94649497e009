package org.dino4j.engine.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.mask.Masking;
import org.dino4j.api.method.Method;
import org.dino4j.api.part.Annotations;
import org.dino4j.api.part.Part;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.engine.feed.Wanted;

/**
 * What the method of a recipe needs beside pictures, and whether its data and its view policy give
 * it.
 */
public record Beside(BoundRecipe bound) {
  private Method method() {
    return bound.recipe().method();
  }

  /** What the method and the parts in it need. */
  Annotations needs() {
    return inMethod().stream().map(Part::needs).reduce(Annotations.NONE, Annotations::and);
  }

  private List<Part> inMethod() {
    String place = bound.place(method());
    List<Part> parts = new ArrayList<>(List.of(method()));
    for (Object made : bound.parts()) {
      if (made instanceof Part part && bound.place(part).startsWith(place + ".")) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** What the batches of a step hold for it. */
  public Wanted wanted() {
    return new Wanted(needs().targets(), method().masking(bound.recipe().data().views().inputs()));
  }

  /** What the view policy leaves behind, whatever the source has. */
  List<String> dropped() {
    Annotations needs = needs();
    Annotations lost = needs.without(policy().offers(needs));
    return lost.equals(Annotations.NONE)
        ? List.of()
        : List.of(
            "%s needs %s, which these views leave behind. Take views that move them with the picture, or another method"
                .formatted(bound.place(method()), lost.words()));
  }

  /** What the source does not have, and the policy does not make. */
  List<String> lacking(DataSet data) {
    Annotations needs = needs();
    Annotations offers = data.offers();
    Annotations lost = needs.without(policy().offers(offers));
    Annotations notMine = needs.without(policy().offers(needs));
    Annotations lacking = lost.without(notMine);
    return lacking.equals(Annotations.NONE)
        ? List.of()
        : List.of(
            "%s needs %s, but beside pictures these data have %s. Take data that have it, or another method"
                .formatted(bound.place(method()), lacking.words(), offers.words()));
  }

  private ViewPolicy policy() {
    return bound.recipe().data().views();
  }

  /** What is wrong with the masks that the method asks for. */
  List<String> unmaskable(InputSpec inputs) {
    Optional<Masking> asked = method().masking(inputs);
    List<String> names = inputs.groups().stream().map(ViewSpec::name).toList();
    return asked
        .filter(masking -> !names.contains(masking.group()))
        .map(
            masking ->
                "it hides patches of views that are called '%s', but the views are %s"
                    .formatted(masking.group(), names))
        .stream()
        .toList();
  }
}
