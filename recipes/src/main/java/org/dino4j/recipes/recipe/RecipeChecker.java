package org.dino4j.recipes.recipe;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.DataSource;
import org.dino4j.api.part.Part;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.part.Setting;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.train.OptimizerPlan;
import org.dino4j.recipes.binding.Fault;
import org.dino4j.recipes.binding.Faults;
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
  public Setting checkWithoutData(BoundRecipe bound) {
    Faults faults = new Faults();
    Setting setting = setting(bound.recipe(), NOMINAL_SAMPLES);
    object(bound, setting, faults);
    faults.refuse(bound.name());
    return setting;
  }

  /**
   * Opens the data and checks a recipe against it.
   *
   * @throws Refusal naming all faults, if there are any
   */
  public PreparedRun prepare(BoundRecipe bound) {
    Faults faults = new Faults();
    try (OpenData data = OpenData.open(bound, faults)) {
      faults.refuse(bound.name());
      DataSet train = data.of(bound.recipe().data().train());
      Setting setting = setting(bound.recipe(), train.size());
      RunLimits.check(bound.recipe(), train.size(), setting, faults);
      object(bound, setting, faults);
      faults.refuse(bound.name());
      return new PreparedRun(bound, data.keep(train), setting, optimizer(bound.recipe(), setting));
    }
  }
}
