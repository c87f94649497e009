package org.dino4j.engine.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.Backend;
import org.dino4j.api.train.Devices;
import org.dino4j.engine.recipe.BoundRecipe;
import org.dino4j.engine.recipe.PreparedPhase;

/** The changes between the phases of a run, found possible before its first step. */
public final class PhaseChanges {
  private static final int NAMED = 3;

  private final List<PhaseChange> changes;

  private PhaseChanges(List<PhaseChange> changes) {
    this.changes = changes;
  }

  /**
   * Lays out the graph of each phase, and holds what it remembers against what the one before it
   * does. A run of one phase has no changes.
   *
   * @throws Refusal naming the first phase that cannot follow
   */
  public static PhaseChanges of(
      BoundRecipe recipe, List<PreparedPhase> phases, Backend backend, Devices devices) {
    List<PhaseChange> changes = new ArrayList<>();
    if (phases.size() > 1) {
      Map<String, List<Long>> before = backend.shapes(phases.get(0).plan(devices));
      for (PreparedPhase phase : phases.subList(1, phases.size())) {
        Map<String, List<Long>> shapes = backend.shapes(phase.plan(devices));
        PhaseChange change = new PhaseChange(phase.recipe().method().backbones(), shapes);
        require(recipe, phase, change.misfits(before));
        changes.add(change);
        before = shapes;
      }
    }
    return new PhaseChanges(changes);
  }

  private static void require(BoundRecipe recipe, PreparedPhase phase, List<String> misfits) {
    if (!misfits.isEmpty()) {
      String more = misfits.size() > NAMED ? ", and %s more".formatted(misfits.size() - NAMED) : "";
      throw new Refusal(
          Refusal.Kind.RECIPE,
          "recipe %s: phase '%s' ($.phases[%s]) cannot go on with what the phase before it has learned: %s%s. Keep its networks as they are, but for the size of their pictures"
              .formatted(
                  recipe.name(),
                  phase.name(),
                  phase.number(),
                  String.join(", ", misfits.subList(0, Math.min(NAMED, misfits.size()))),
                  more));
    }
  }

  /** How a phase takes over; not for the first one. */
  public PhaseChange into(PreparedPhase phase) {
    return changes.get(phase.number() - 1);
  }
}
