package org.dino4j.engine.recipe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dino4j.engine.binding.Parts;
import org.dino4j.engine.plugin.CatalogEntry;
import org.dino4j.engine.profile.Profiled;

/**
 * A recipe whose parts are made. It has no fault by itself; whether its parts fit together and to
 * the data is the next question.
 *
 * @param name how the run folder calls it: {@code quickstart}
 * @param file where it was read from
 * @param given its text as it was read, comments and all; the file may have changed since
 * @param recipe the records, with the real parts in them
 * @param resolved the same as JSON with every default written out and every path absolute; read
 *     again, it gives the same recipe
 * @param made the parts in the recipe, with their places; those of phases are each phase's
 * @param profile what the recipe's profile brought
 * @param phases the recipe of each phase, under the phase's name, where the recipe has phases: the
 *     whole recipe with the phase's changes, and itself without phases
 */
public record BoundRecipe(
    String name,
    Path file,
    String given,
    Recipe recipe,
    ObjectNode resolved,
    Parts made,
    Profiled profile,
    List<BoundRecipe> phases) {
  public BoundRecipe {
    phases = List.copyOf(phases);
  }

  /** The same under another name: a run's own copy has the file name of all such copies. */
  public BoundRecipe called(String other) {
    return new BoundRecipe(other, file, given, recipe, resolved, made, profile, phases);
  }

  /** The recipe of one of its phases; itself where it has none of that name. */
  public BoundRecipe phase(String called) {
    return phases.stream().filter(phase -> phase.name().equals(called)).findFirst().orElse(this);
  }

  /** What is trained, one after the other: the phases, or the recipe itself where it has none. */
  public List<BoundRecipe> inOrder() {
    return phases.isEmpty() ? List.of(this) : phases;
  }

  /** All parts, each before the one that holds it. */
  public List<Object> parts() {
    return made.all();
  }

  /** The JSON path of a part. */
  public String place(Object part) {
    return made.place(part);
  }

  /** The catalog entries that the parts came from, those of its phases too, each once. */
  public List<CatalogEntry> used() {
    return Stream.concat(made.used().stream(), phases.stream().flatMap(p -> p.used().stream()))
        .distinct()
        .toList();
  }
}
