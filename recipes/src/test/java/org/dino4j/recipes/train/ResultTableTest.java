package org.dino4j.recipes.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ResultTableTest {
  @Test
  void aStudentAboveTheTeacherIsNoFailure() {
    assertThat(table(0.80, 0.82).text())
        .startsWith("  knn")
        .containsSubsequence("student", "82.0 %", "teacher", "80.0 %", "rawPixels", "chance")
        .endsWith("  teacher is above every baseline\n");
  }

  @Test
  void aBaselineAboveTheTeacherIsNamed() {
    assertThat(table(0.30, 0.82).text())
        .endsWith("  teacher is NOT above every baseline: rawPixels above it\n");
  }

  @Test
  void theNetworkToKeepIsTheFirst() {
    assertThat(table(0.80, 0.82).kept("10")).contains(0.80);
  }

  private static ResultTable table(double teacher, double student) {
    Map<String, Double> networks = new LinkedHashMap<>();
    networks.put("teacher@10", teacher);
    networks.put("student@10", student);
    Map<String, Double> baselines = new LinkedHashMap<>();
    baselines.put("rawPixels@10", 0.41);
    baselines.put("chance", 0.01);
    return ResultTable.of("knn", networks, baselines);
  }
}
