package org.dino4j.recipes.cli;

import java.util.List;
import org.dino4j.engine.binding.Columns;
import org.dino4j.engine.recipe.PreparedPhase;

/** The phases of a run, as a table. */
final class PhaseTable {
  private PhaseTable() {}

  static String of(List<PreparedPhase> phases) {
    Columns table = new Columns("  ", "   ");
    table.row("PHASE", "FROM STEP", "STEPS", "BATCH", "VIEWS", "WARM-UP", "PEAK RATE");
    phases.forEach(
        phase ->
            table.row(
                phase.name(),
                String.valueOf(phase.first()),
                String.valueOf(phase.steps()),
                String.valueOf(phase.setting().timeline().batch()),
                phase.views(),
                phase.recipe().optimizer().learningRate().warmUp().toString(),
                String.valueOf(
                    (float)
                        phase
                            .recipe()
                            .optimizer()
                            .learningRate()
                            .peak(phase.setting().timeline().batch()))));
    return table.text();
  }
}
