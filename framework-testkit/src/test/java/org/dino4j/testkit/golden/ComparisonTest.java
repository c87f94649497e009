package org.dino4j.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class ComparisonTest {
  private static final GoldenArray FOUR =
      new GoldenArray(GoldenArray.Type.FLOAT32, new long[] {2, 2}, new double[] {1, 2, 3, 4});
  private static final GoldenArray BYTES =
      new GoldenArray(GoldenArray.Type.INT32, new long[] {4}, new double[] {10, 20, 30, 40});

  @Test
  void acceptsWhatIsWithinTheTolerance() {
    GoldenCase golden = golden("{\"tolerance\": {\"out/y\": 0.5}}", FOUR);
    assertThatCode(() -> verify(golden, c -> c.array("out/y", new double[] {1, 2.5, 3, 4}, 2, 2)))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesWhatIsNotAndSaysWhere() {
    GoldenCase golden = golden("{\"tolerance\": {\"out/y\": 0.5}}", FOUR);
    assertThatThrownBy(() -> verify(golden, c -> c.array("out/y", new double[] {1, 2, 3, 5}, 2, 2)))
        .hasMessageContaining("error 1.0, allowed 0.5, at 3: expected 4.0, found 5.0");
  }

  @Test
  void refusesANaN() {
    GoldenCase golden = golden("{\"tolerance\": {\"out/y\": 1e9}}", FOUR);
    assertThatThrownBy(
            () -> verify(golden, c -> c.array("out/y", new double[] {1, Double.NaN, 3, 4}, 2, 2)))
        .hasMessageContaining("found NaN");
  }

  @Test
  void toleranceZeroMeansEqual() {
    GoldenCase golden = golden("{\"tolerance\": {\"out/y\": 0}}", FOUR);
    assertThatCode(() -> verify(golden, c -> c.array("out/y", new double[] {1, 2, 3, 4}, 2, 2)))
        .doesNotThrowAnyException();
    assertThatThrownBy(
            () -> verify(golden, c -> c.array("out/y", new double[] {1, 2, 3, 4 + 1e-12}, 2, 2)))
        .hasMessageContaining("allowed 0.0");
  }

  @Test
  void refusesAnotherShape() {
    GoldenCase golden = golden("{\"tolerance\": {\"out/y\": 0}}", FOUR);
    assertThatThrownBy(() -> verify(golden, c -> c.array("out/y", new double[] {1, 2, 3, 4}, 4)))
        .hasMessageContaining("has shape [4], expected [2, 2]");
  }

  @Test
  void leavesOutWhatTheCaseIgnores() {
    GoldenCase golden =
        golden(
            "{\"tolerance\": {\"out/y\": 0}, \"ignore\": {\"out/y\": {\"axis\": 1, \"from\": 1, \"to\": 2}}}",
            FOUR);
    assertThatCode(() -> verify(golden, c -> c.array("out/y", new double[] {1, 9, 3, 9}, 2, 2)))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> verify(golden, c -> c.array("out/y", new double[] {1, 9, 9, 9}, 2, 2)))
        .hasMessageContaining("at 2");
  }

  @Test
  void countsElementsThatAreOffByOne() {
    GoldenCase golden =
        golden("{\"tolerance\": {\"out/y\": 0}, \"off_by_one_allowed\": {\"out/y\": 1}}", BYTES);
    assertThatCode(() -> verify(golden, c -> c.array("out/y", new double[] {11, 20, 30, 40}, 4)))
        .doesNotThrowAnyException();
    assertThatThrownBy(
            () -> verify(golden, c -> c.array("out/y", new double[] {11, 21, 30, 40}, 4)))
        .hasMessageContaining("error 2.0, allowed 1.0");
    assertThatThrownBy(
            () -> verify(golden, c -> c.array("out/y", new double[] {12, 20, 30, 40}, 4)))
        .hasMessageContaining("expected 10.0, found 12.0");
  }

  @Test
  void refusesACaseOfWhichAnArrayWasForgotten() {
    GoldenCase golden = golden("{\"tolerance\": {\"out/y\": 0}}", FOUR);
    assertThatThrownBy(() -> verify(golden, c -> c.within("another", 0, 1)))
        .hasMessageContaining("not compared")
        .hasMessageContaining("out/y");
  }

  @Test
  void acceptsWhatTheCaseItselfSkips() {
    GoldenCase golden = golden("{\"skip\": {\"out/y\": \"depends on the version\"}}", FOUR);
    assertThatCode(() -> verify(golden, c -> c.within("another", 0, 1))).doesNotThrowAnyException();
  }

  @Test
  void comparesNumbersOfTheJsonRelatively() {
    GoldenCase golden = golden("{\"skip\": {\"out/y\": \"depends on the version\"}}", FOUR);
    assertThatThrownBy(
            () ->
                verify(
                    golden, c -> c.values("v", new double[] {100, 0}, new double[] {101, 0}, 1e-3)))
        .hasMessageContaining("v[0]");
  }

  private static void verify(GoldenCase golden, Consumer<Comparison> test) {
    golden.verify(test, line -> assertThat(line).contains("made_up"));
  }

  private static GoldenCase golden(String json, GoldenArray array) {
    try {
      return new GoldenCase("made_up", new ObjectMapper().readTree(json), Map.of("out/y", array));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
