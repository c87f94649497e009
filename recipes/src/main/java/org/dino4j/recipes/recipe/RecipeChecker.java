package org.dino4j.recipes.recipe;

import jakarta.inject.Inject;
import org.dino4j.api.data.DataSource;
import org.dino4j.api.part.Part;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.part.Setting;
import org.dino4j.api.train.OptimizerPlan;
import org.dino4j.recipes.binding.Fault;
import org.dino4j.recipes.binding.Faults;
import org.dino4j.recipes.evaluate.Evaluation;
import org.dino4j.recipes.schedule.CosineSchedule;

/** Asks, before anything is trained, whether the parts of a recipe fit together and to the data. */
public final class RecipeChecker {
  /** Pictures in ImageNet-1k: what a recipe is measured against when its data is not looked at. */
  static final int NOMINAL_SAMPLES = 1_281_167;

  @Inject
  public RecipeChecker() {}

  /**
   * Checks a recipe without opening its data, as if it had as many pictures as ImageNet.
   *
   * @throws Refusal naming all faults, if there are any
   */
  public void checkWithoutData(BoundRecipe bound) {
    Faults faults = new Faults();
    check(bound, NOMINAL_SAMPLES, faults);
    faults.refuse(bound.file());
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
      int samples = data.has(train) ? data.of(train).size() : NOMINAL_SAMPLES;
      boolean allOpen = faults.isEmpty();
      Setting setting = check(bound, samples, faults);
      if (allOpen) {
        askEvaluations(bound, data, faults);
      }
      faults.refuse(bound.file());
      return new PreparedRun(bound, data.keep(train), setting, optimizer(bound.recipe(), setting));
    }
  }

  private static Setting check(BoundRecipe bound, int samples, Faults faults) {
    RunLength length = new RunLength(bound.recipe(), samples);
    length.check(faults);
    Setting setting = length.setting();
    for (Object made : bound.parts()) {
      if (made instanceof Part part) {
        part.objections(setting)
            .forEach(said -> faults.add(Fault.Kind.SETTING, bound.place(made), said));
      }
    }
    return setting;
  }

  private static void askEvaluations(BoundRecipe bound, OpenData data, Faults faults) {
    for (Evaluation evaluation : bound.recipe().evaluate()) {
      evaluation
          .dataObjections(data)
          .forEach(said -> faults.add(Fault.Kind.SETTING, bound.place(evaluation), said));
    }
  }

  private static OptimizerPlan optimizer(Recipe recipe, Setting setting) {
    OptimizerSection section = recipe.optimizer();
    LearningRate rate = section.learningRate();
    double peak = rate.peak(setting.timeline().batch());
    return new OptimizerPlan(
        section.rule(),
        new CosineSchedule(peak, rate.to(), rate.warmUp(), 0),
        section.weightDecay(),
        section.clip(),
        setting.timeline().steps(section.freezeLastLayer()));
  }
}
