package org.dino4j.engine.evaluate;

import java.util.List;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.option.Doc;
import org.dino4j.api.part.Part;
import org.dino4j.api.timeline.Length;

/** Something that is measured during a run and at its end. */
@Doc("what is measured during the run and at its end")
public interface Evaluation extends Part {
  /** How results are named: {@code knn}. */
  String name();

  /** From one measurement to the next; the end of the run is always measured. */
  Length every();

  /**
   * What it has against its data, one sentence each with rule, value and cure: a k larger than the
   * bank. Asked before training, once all sources of the recipe could be opened.
   */
  default List<String> dataObjections(OpenSources data) {
    return List.of();
  }

  /**
   * What it has against the networks that it would judge on its data: views that they cannot see,
   * features that no array holds. Asked with {@link #dataObjections}.
   */
  default List<String> networkObjections(List<JudgedEncoder> networks, OpenSources data) {
    return List.of();
  }

  /** Opens the data and measures what does not change during the run: baselines, chance. */
  OpenEvaluation open(EvaluationSetting setting);
}
