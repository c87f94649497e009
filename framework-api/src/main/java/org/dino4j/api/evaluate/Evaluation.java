package org.dino4j.api.evaluate;

import java.util.List;
import java.util.Optional;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.option.Doc;
import org.dino4j.api.part.Part;
import org.dino4j.api.size.Extent;
import org.dino4j.api.timeline.Length;
import org.dino4j.api.view.InputSpec;

/** Something that is measured during a run and at its end. */
@Doc("what is measured during the run and at its end")
public interface Evaluation extends Part {
  /** What its results are found under: {@code knn}. */
  String name();

  /** From one measurement to the next; the end of the run is always measured. */
  Length every();

  /** What it measures of each network, what is reported first. At least one. */
  List<Measure> measures();

  /**
   * The views that it shows to the networks, which are asked whether they can see them; nothing
   * where it shows them none.
   */
  default Optional<InputSpec> views() {
    return Optional.empty();
  }

  /** How many pictures are encoded together. */
  default int together() {
    return 1;
  }

  /**
   * The arrays of floats that it holds for its whole data, each of which must fit into memory with
   * a copy of it: the features of a bank.
   */
  default List<Extent> held(List<JudgedEncoder> networks, OpenSources data) {
    return List.of();
  }

  /**
   * What it has against its data, one sentence each with rule, value and cure: a k larger than the
   * bank. Asked before training, once all sources of the recipe could be opened.
   */
  default List<String> dataObjections(OpenSources data) {
    return List.of();
  }

  /**
   * Opens its data.
   *
   * @throws org.dino4j.api.part.Refusal if it cannot be measured on them
   */
  OpenEvaluation open(EvaluationSetting setting);
}
