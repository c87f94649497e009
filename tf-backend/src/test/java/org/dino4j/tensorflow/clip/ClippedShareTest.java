package org.dino4j.tensorflow.clip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dino4j.api.train.Clip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ClippedShareTest {
  private static final List<String> MODULES = List.of("backbone", "backbone", "head", "head");

  /** 3 and 4 together are 5; 0.6 and 0.8 are 1; all are 5.1. */
  private static final List<Double> NORMS = List.of(3.0, 4.0, 0.6, 0.8);

  @ParameterizedTest
  @CsvSource({
    "0.5, TENSOR, 1", "0.7, TENSOR, 0.75", "3, TENSOR, 0.25", "4, TENSOR, 0",
    "0.9, MODULE, 1", "1.1, MODULE, 0.5", "4.9, MODULE, 0.5", "5, MODULE, 0",
    "5.0, GLOBAL, 1", "5.1, GLOBAL, 0"
  })
  void countsTheNormsThatAreHeldAgainstTheLargest(double norm, Clip.Scope by, double share) {
    assertThat(new ClippedShare(new Clip(norm, by), MODULES).watch(NORMS))
        .isEqualTo(Map.of("gradientsClipped", share));
  }

  @ParameterizedTest
  @EnumSource
  void whereNothingIsClippedThereIsNothingToWatch(Clip.Scope by) {
    assertThat(new ClippedShare(new Clip(0, by), MODULES).watch(NORMS)).isEmpty();
  }

  @Test
  void oneGradientIsItsModuleAndAll() {
    for (Clip.Scope by : Clip.Scope.values()) {
      assertThat(new ClippedShare(new Clip(1, by), List.of("head")).watch(List.of(2.0)))
          .containsEntry("gradientsClipped", 1.0);
    }
  }
}
