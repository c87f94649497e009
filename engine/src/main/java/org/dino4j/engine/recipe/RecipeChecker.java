package org.dino4j.engine.recipe;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.dino4j.api.data.DataSource;
import org.dino4j.api.evaluate.Evaluation;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.part.Part;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.part.Setting;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.train.Devices;
import org.dino4j.api.train.OptimizerPlan;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.engine.binding.Faults;
import org.dino4j.engine.evaluate.EvaluationFit;
import org.dino4j.engine.provenance.SourceFacts;
import org.dino4j.engine.size.Limits;
import org.dino4j.engine.size.Memory;

/** Asks, before anything is trained, whether the parts of a recipe fit together and to the data. */
public final class RecipeChecker {
  /** Pictures in ImageNet-1k: what a recipe is measured against when its data is not looked at. */
  static final int NOMINAL_SAMPLES = 1_281_167;

  private final Memory memory;

  /** Holds recipes against the memory of this machine. */
  @Inject
  public RecipeChecker() {
    this(Memory.ofThisProcess());
  }

  RecipeChecker(Memory memory) {
    this.memory = memory;
  }

  /**
   * Checks a recipe without opening its data, as if it had as many pictures as ImageNet.
   *
   * @throws Refusal naming all faults, if there are any
   */
  public void checkWithoutData(BoundRecipe bound) {
    settingWithoutData(bound);
  }

  /**
   * What the graph of a run is built from, without opening its data, as if it had as many pictures
   * as ImageNet.
   *
   * @throws Refusal naming all faults, if there are any
   */
  public TrainingPlan planWithoutData(BoundRecipe bound, Devices devices) {
    Recipe recipe = bound.recipe();
    Setting setting = settingWithoutData(bound);
    OptimizerPlan optimizer = recipe.optimizer().plan(setting.timeline(), recipe.method());
    return new TrainingPlan(recipe.method(), setting, optimizer, new Seeds(recipe.seed()), devices);
  }

  private Setting settingWithoutData(BoundRecipe bound) {
    Faults faults = new Faults();
    Setting setting = check(bound, NOMINAL_SAMPLES, faults);
    faults.refuse(bound.file());
    return setting;
  }

  /**
   * Opens the data and checks a recipe against it.
   *
   * @throws Refusal naming all faults, if there are any
   */
  public PreparedRun prepare(BoundRecipe bound) {
    Faults faults = new Faults();
    DataSource train = bound.recipe().data().train();
    try (OpenData data = OpenData.open(bound, faults)) {
      int samples = data.has(train) ? data.trained().size() : NOMINAL_SAMPLES;
      boolean allOpen = faults.isEmpty();
      if (data.has(train)) {
        new PartQuestions(bound, faults)
            .ask(train, () -> new Beside(bound).lacking(data.trained()));
      }
      Setting setting = check(bound, samples, faults);
      if (allOpen) {
        askEvaluations(bound, data, faults);
      }
      faults.refuse(bound.file());
      OptimizerPlan optimizer =
          bound.recipe().optimizer().plan(setting.timeline(), bound.recipe().method());
      List<SourceFacts> sources = data.facts(bound);
      List<LeftOut> leftOut = data.leftOut(bound);
      return new PreparedRun(bound, data.keepTrained(), setting, optimizer, sources, leftOut);
    }
  }

  private Setting check(BoundRecipe bound, int samples, Faults faults) {
    RunLength length = new RunLength(bound.recipe(), samples);
    length.check(faults);
    Setting setting = length.setting();
    PartQuestions questions = new PartQuestions(bound, faults);
    for (Object made : bound.parts()) {
      if (made instanceof Part part) {
        questions.ask(part, () -> part.objections(setting));
      }
    }
    for (Evaluation evaluation : bound.recipe().evaluate()) {
      questions.ask(evaluation, () -> fit(evaluation).ofViews());
    }
    Beside beside = new Beside(bound);
    questions.ask(bound.recipe().data().views(), beside::dropped);
    questions.ask(bound.recipe().method(), () -> beside.unmaskable(setting.inputs()));
    new SizeCheck(bound, faults, memory).check(setting, networks(bound, questions));
    return setting;
  }

  /** The networks that the method names; who wants to be shown one is asked about it, too. */
  private List<JudgedEncoder> networks(BoundRecipe bound, PartQuestions questions) {
    List<JudgedEncoder> networks = new ArrayList<>();
    questions.ask(
        bound.recipe().method(),
        () -> {
          networks.addAll(bound.recipe().method().encoders());
          for (Evaluation evaluation : bound.recipe().evaluate()) {
            questions.ask(evaluation, () -> fit(evaluation).withoutNetworks(networks));
          }
          return List.of();
        });
    return networks;
  }

  private void askEvaluations(BoundRecipe bound, OpenData data, Faults faults) {
    PartQuestions questions = new PartQuestions(bound, faults);
    List<JudgedEncoder> networks = bound.recipe().method().encoders();
    for (Evaluation evaluation : bound.recipe().evaluate()) {
      questions.ask(evaluation, () -> evaluation.dataObjections(data));
      questions.ask(evaluation, () -> fit(evaluation).of(networks, data));
    }
  }

  private EvaluationFit fit(Evaluation evaluation) {
    return new EvaluationFit(evaluation, new Limits(memory));
  }
}
