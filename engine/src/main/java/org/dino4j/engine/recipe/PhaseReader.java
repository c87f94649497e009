package org.dino4j.engine.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.option.InvalidOptionException;
import org.dino4j.api.timeline.Length;
import org.dino4j.engine.binding.Binder;
import org.dino4j.engine.binding.Bound;
import org.dino4j.engine.binding.Fault;
import org.dino4j.engine.binding.Faults;
import org.dino4j.engine.binding.JsonMerge;
import org.dino4j.engine.binding.ScaledLengths;
import org.dino4j.engine.plugin.Catalog;

/**
 * Makes whole recipes of the phases of one: each is the recipe, with its lengths compressed as the
 * phase's is to the recipe's, and with the changes of the phase.
 */
record PhaseReader(Catalog catalog, Faults faults) {
  private static final String PHASES = "phases";
  private static final String RULE = "/optimizer/rule/type";

  /** The recipe with its phases read; what cannot be read becomes a fault at its place. */
  BoundRecipe read(BoundRecipe whole) {
    List<PhaseSection> sections = whole.recipe().phases().orElse(List.of());
    if (sections.isEmpty()) {
      return whole;
    }
    ObjectNode base = whole.resolved().deepCopy().without(List.of(PHASES));
    List<BoundRecipe> phases = new ArrayList<>();
    ArrayNode resolved = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < sections.size(); i++) {
      PhaseSection section = sections.get(i);
      PhasePlace place = new PhasePlace(i);
      bound(whole, compressed(base, section, place), section, place)
          .ifPresent(
              phase -> {
                phases.add(phase);
                resolved.add(resolved(section, phase));
              });
    }
    ObjectNode all = base.deepCopy();
    all.set(PHASES, resolved);
    return new BoundRecipe(
        whole.name(),
        whole.file(),
        whole.given(),
        whole.recipe(),
        all,
        whole.made(),
        whole.profile(),
        phases);
  }

  private Optional<BoundRecipe> bound(
      BoundRecipe whole, ObjectNode base, PhaseSection section, PhasePlace place) {
    Faults own = new Faults();
    Binder binder = new Binder(catalog, whole.file().toAbsolutePath().getParent(), own);
    Optional<Bound> bound = binder.bind(Recipe.class, JsonMerge.over(base, section.changes()));
    place.takeOver(own, faults);
    bound.ifPresent(b -> requireSameRule(base, b.resolved(), place));
    return bound.map(
        b ->
            new BoundRecipe(
                section.name(),
                whole.file(),
                whole.given(),
                (Recipe) b.value(),
                (ObjectNode) b.resolved(),
                binder.parts(),
                whole.profile(),
                List.of()));
  }

  /** A rule has no use for what another one remembers. */
  private void requireSameRule(ObjectNode base, JsonNode phase, PhasePlace place) {
    String rule = base.at(RULE).asText();
    if (!rule.equals(phase.at(RULE).asText())) {
      faults.add(
          Fault.Kind.SETTING,
          place.of("$.optimizer.rule.type"),
          "The update rule is '%s' in the recipe and stays so in all phases: what it remembers goes on"
              .formatted(rule));
    }
  }

  private static ObjectNode resolved(PhaseSection section, BoundRecipe phase) {
    ObjectNode resolved = JsonNodeFactory.instance.objectNode().put("name", section.name());
    return resolved.setAll(JsonMerge.resolved(section.changes(), phase.resolved()));
  }

  /** Only what is trained by: how often is measured and saved is counted over the whole run. */
  private ObjectNode compressed(ObjectNode base, PhaseSection section, PhasePlace place) {
    double factor = factor(base, section, place);
    return factor == 1
        ? base
        : base.deepCopy()
            .setAll(
                new ScaledLengths(catalog, factor)
                    .in(Recipe.class, base.deepCopy().retain("method", "optimizer")));
  }

  private double factor(ObjectNode base, PhaseSection section, PhasePlace place) {
    String text = section.changes().path("train").path("length").asText();
    if (text.isEmpty()) {
      return 1;
    }
    try {
      Length whole = Length.parse(base.path("train").path("length").asText());
      Length own = Length.parse(text);
      if (own.unit() == whole.unit() && own.amount() > 0 && whole.amount() > 0) {
        return own.amount() / whole.amount();
      }
      faults.add(
          Fault.Kind.SETTING,
          place.of("$.train.length"),
          "'%s' beside '%s' in $.train.length does not say how far the schedules are compressed. Count both in the same unit, above 0"
              .formatted(own, whole));
      return 1;
    } catch (InvalidOptionException e) {
      // The binder says what is wrong with it.
      return 1;
    }
  }
}
