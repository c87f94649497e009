package org.dino4j.engine.train;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dino4j.api.evaluate.Evaluation;
import org.dino4j.api.evaluate.EvaluationSetting;
import org.dino4j.api.evaluate.OpenEvaluation;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.train.Backend;
import org.dino4j.api.train.Devices;
import org.dino4j.engine.evaluate.EvaluationFit;
import org.dino4j.engine.recipe.PreparedRun;
import org.dino4j.engine.recipe.Recipe;

/** The evaluations of a run, open, in the order of the recipe. */
public final class OpenEvaluations implements AutoCloseable {
  private final Map<String, OpenEvaluation> byName = new LinkedHashMap<>();

  private OpenEvaluations() {}

  /** Opens all of them; what is wrong with their data is found here, before the first step. */
  public static OpenEvaluations of(PreparedRun run, Backend backend, Devices devices) {
    return of(run.recipe(), backend, devices);
  }

  /** The same of a recipe whose training data need not be there. */
  public static OpenEvaluations of(Recipe recipe, Backend backend, Devices devices) {
    OpenEvaluations open = new OpenEvaluations();
    EvaluationSetting setting =
        new EvaluationSetting(
            backend,
            devices,
            recipe.method().encoders(),
            new Seeds(recipe.seed()),
            recipe.data().own());
    try {
      recipe.evaluate().forEach(e -> open.add(e, setting));
      return open;
    } catch (RuntimeException e) {
      open.close();
      throw e;
    }
  }

  private void add(Evaluation evaluation, EvaluationSetting setting) {
    String name = evaluation.name();
    if (byName.containsKey(name)) {
      throw new Refusal(
          Refusal.Kind.RECIPE,
          "two evaluations are called '%s'; give one of them another name: \"name\": \"%s-2\""
              .formatted(name, name));
    }
    List<String> misfits = EvaluationFit.misfits(evaluation, setting.encoders());
    if (!misfits.isEmpty()) {
      throw new Refusal(
          Refusal.Kind.RECIPE, "evaluation " + name + ": " + String.join("; ", misfits));
    }
    byName.put(name, evaluation.open(setting));
  }

  OpenEvaluation get(String name) {
    return Objects.requireNonNull(byName.get(name));
  }

  /** The name of the first one; empty text if there is none. */
  public String first() {
    return byName.keySet().stream().findFirst().orElse("");
  }

  /** All by name, in order. */
  public Map<String, OpenEvaluation> byName() {
    return Collections.unmodifiableMap(byName);
  }

  @Override
  public void close() {
    byName.values().forEach(OpenEvaluation::close);
  }
}
