package org.dino4j.recipes.evaluate;

import org.dino4j.api.part.Part;
import org.dino4j.api.timeline.Length;

/** Something that is measured during a run and at its end. */
public interface Evaluation extends Part {
  /** How results are named: {@code knn}. */
  String name();

  /** From one measurement to the next; the end of the run is always measured. */
  Length every();

  /** Opens the data and measures what does not change during the run: baselines, chance. */
  OpenEvaluation open(EvaluationSetting setting);
}
