package org.dino4j.recipes.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.api.evaluate.Score;
import org.dino4j.api.evaluate.ScoreName;
import org.dino4j.engine.run.Event;
import org.junit.jupiter.api.Test;

final class ResultTableTest {
  @Test
  void aStudentAboveTheTeacherIsNoFailure() {
    assertThat(table(0.80, 0.82).text())
        .startsWith("  knn")
        .containsSubsequence("student", "82.0 %", "teacher", "80.0 %", "rawPixels", "chance")
        .endsWith(
            "  teacher is above every baseline at k = 10: 80.0 %; the best of them is raw pixels 41.0 %\n");
  }

  @Test
  void aBaselineAboveTheTeacherIsNamed() {
    assertThat(table(0.30, 0.82).text())
        .endsWith(
            "  teacher is NOT above every baseline at k = 10: 30.0 %; above it: raw pixels 41.0 %\n");
  }

  @Test
  void theFileSaysTheVerdictInAWord() {
    assertThat(table(0.80, 0.82).forResultFile()).containsEntry("verdict", "above");
    assertThat(table(0.41, 0.82).forResultFile()).containsEntry("verdict", "equal");
    assertThat(table(0.30, 0.82).forResultFile()).containsEntry("verdict", "below");
  }

  @Test
  void whereNothingWasMeasuredItSaysWhy() {
    ResultTable none = new ResultTable("knn", List.of(), List.of(), List.of("no classes"));

    assertThat(none.text()).isEqualTo("  knn: no classes\n");
    assertThat(none.forResultFile()).isEqualTo(Map.of("notes", List.of("no classes")));
  }

  @Test
  void theNetworkToKeepIsTheFirst() {
    assertThat(ScoreName.of("knn@10").in(table(0.80, 0.82).scores()).map(Score::value))
        .contains(0.80);
  }

  private static ResultTable table(double teacher, double student) {
    Map<String, Double> networks = new LinkedHashMap<>();
    networks.put("teacher@10", teacher);
    networks.put("student@10", student);
    Map<String, Double> baselines = new LinkedHashMap<>();
    baselines.put("rawPixels@10", 0.41);
    baselines.put("chance", 0.01);
    return new ResultTable("knn", shares(networks), shares(baselines), List.of());
  }

  private static List<Score> shares(Map<String, Double> values) {
    return new Event.Evaluated(0, "knn", values).scores();
  }
}
