package org.dino4j.engine.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.api.evaluate.Better;
import org.dino4j.api.evaluate.Measure;
import org.dino4j.api.evaluate.Score;
import org.dino4j.api.unit.Unit;
import org.dino4j.engine.run.Event;
import org.junit.jupiter.api.Test;

final class VerdictTest {
  @Test
  void namesTheBestBaselineBelow() {
    assertThat(verdict(0.741, 0.628, 0.41))
        .isEqualTo(
            new Verdict(
                Verdict.Standing.ABOVE,
                "teacher is above every baseline at k = 10: 74.1 %; the best of them is colour histogram 62.8 %"));
  }

  @Test
  void aTieIsNotAbove() {
    assertThat(verdict(0.976, 0.976, 0.976))
        .isEqualTo(
            new Verdict(
                Verdict.Standing.EQUAL,
                "teacher is NOT above every baseline at k = 10: 97.6 %; equal to it: raw pixels 97.6 %, colour histogram 97.6 %"));
  }

  @Test
  void whatReadsAlikeIsATie() {
    assertThat(verdict(0.97604, 0.97599, 0.1).standing()).isEqualTo(Verdict.Standing.EQUAL);
    assertThat(verdict(0.97599, 0.97604, 0.1).standing()).isEqualTo(Verdict.Standing.EQUAL);
    assertThat(verdict(0.9766, 0.9764, 0.1).standing()).isEqualTo(Verdict.Standing.ABOVE);
  }

  @Test
  void tellsWhatIsAboveFromWhatIsEqual() {
    assertThat(verdict(0.5, 0.628, 0.5))
        .isEqualTo(
            new Verdict(
                Verdict.Standing.BELOW,
                "teacher is NOT above every baseline at k = 10: 50.0 %; above it: colour histogram 62.8 %; equal to it: raw pixels 50.0 %"));
  }

  @Test
  void anotherNetworkIsNoBaseline() {
    Map<String, Double> networks = new LinkedHashMap<>();
    networks.put("encoder@10", 0.5);
    networks.put("other@10", 0.9);

    assertThat(
            Results.of(shares(networks), shares(Map.of("chance", 0.1)))
                .verdict()
                .orElseThrow()
                .standing())
        .isEqualTo(Verdict.Standing.ABOVE);
  }

  @Test
  void thereIsNoneWhereNothingWasMeasured() {
    assertThat(Results.of(shares(Map.of()), shares(Map.of())).verdict()).isEmpty();
    assertThat(Results.of(shares(Map.of()), shares(Map.of("chance", 0.1))).verdict()).isEmpty();
  }

  @Test
  void resultsWithoutAkAreJudgedToo() {
    assertThat(
            Results.of(shares(Map.of("teacher", 0.5)), shares(Map.of("chance", 0.5)))
                .verdict()
                .orElseThrow()
                .sentence())
        .isEqualTo("teacher is NOT above every baseline: 50.0 %; equal to it: chance 50.0 %");
  }

  @Test
  void ofAnErrorLessIsBetter() {
    Measure rmse = new Measure("rmse", Unit.METRES, Better.LOWER);
    List<Score> baselines = List.of(rmse.of("randomInit", 0.4), rmse.of("meanMap", 0.3));

    assertThat(Results.of(List.of(rmse.of("teacher", 0.2)), baselines).verdict())
        .contains(
            new Verdict(
                Verdict.Standing.ABOVE,
                "teacher is below every baseline in rmse: 0.200 m; the best of them is mean map 0.300 m"));
    assertThat(Results.of(List.of(rmse.of("teacher", 0.35)), baselines).verdict())
        .contains(
            new Verdict(
                Verdict.Standing.BELOW,
                "teacher is NOT below every baseline in rmse: 0.350 m; below it: mean map 0.300 m"));
  }

  private static Verdict verdict(double teacher, double histogram, double pixels) {
    Map<String, Double> baselines = new LinkedHashMap<>();
    baselines.put("rawPixels@10", pixels);
    baselines.put("colourHistogram@10", histogram);
    baselines.put("randomInit@20", 0.99);
    return Results.of(shares(Map.of("teacher@10", teacher)), shares(baselines))
        .verdict()
        .orElseThrow();
  }

  private static List<Score> shares(Map<String, Double> values) {
    return new Event.Baselines(0, "knn", values).scores();
  }
}
