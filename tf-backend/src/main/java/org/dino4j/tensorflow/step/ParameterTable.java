package org.dino4j.tensorflow.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.dino4j.api.graph.ParameterTrait;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.method.Program;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.tensorflow.scope.Construction;
import org.dino4j.tensorflow.scope.Stored;

/** What a run trains, and how each parameter is treated. */
record ParameterTable(Map<Stored, Row> rows) {
  /** A parameter's module and treatment. */
  record Row(String module, Treatment treatment) {}

  /**
   * The parameters of the trained modules, in the order in which they were asked for; without those
   * that are fixed.
   */
  static ParameterTable of(Construction construction, TrainingPlan plan, Program program) {
    Map<Stored, Row> rows = new LinkedHashMap<>();
    for (String module : program.trained()) {
      List<Stored> found = construction.variables().parametersIn(module);
      if (found.isEmpty()) {
        throw new IllegalStateException("the trained module '" + module + "' has no parameters");
      }
      for (Stored parameter : found) {
        Treatment treatment =
            Treatment.of(
                plan.optimizer().groups(), parameter, depth(plan.method().encoders(), parameter));
        if (!parameter.traits().contains(ParameterTrait.FIXED)) {
          rows.putIfAbsent(parameter, new Row(module, treatment));
        }
      }
    }
    return new ParameterTable(rows);
  }

  /** Those that do not stand still for good. */
  List<Stored> learning() {
    return rows.entrySet().stream()
        .filter(row -> row.getValue().treatment().learns())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static OptionalInt depth(List<JudgedEncoder> encoders, Stored parameter) {
    return encoders.stream()
        .filter(encoder -> parameter.isIn(encoder.path()))
        .mapToInt(
            encoder ->
                encoder.backbone().layerOf(parameter.path().substring(encoder.path().length() + 1)))
        .findFirst();
  }
}
