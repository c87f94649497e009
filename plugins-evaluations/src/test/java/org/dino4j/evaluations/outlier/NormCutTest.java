package org.dino4j.evaluations.outlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dino4j.evaluations.outlier.NormCut.Guard.USUAL;

import org.junit.jupiter.api.Test;

final class NormCutTest {
  @Test
  void twoHeapsAreCutBetweenThem() {
    float[] norms = {10, 11, 9, 12, 10, 11, 200, 10, 9};

    assertThat(NormCut.automatic(norms, USUAL))
        .hasValueSatisfying(cut -> assertThat(cut).isBetween(12.0, 200.0));
    assertThat(NormCut.of(norms)).hasValueSatisfying(cut -> assertThat(cut.upper()).isEqualTo(1));
  }

  @Test
  void oneHeapHasNoOutliers() {
    assertThat(NormCut.automatic(new float[] {10, 11, 12, 13, 14}, USUAL)).isEmpty();
  }

  @Test
  void theLongerHalfIsNoOutlier() {
    assertThat(NormCut.automatic(new float[] {10, 11, 100, 101}, USUAL)).isEmpty();
  }

  @Test
  void equalNormsCannotBeSplit() {
    assertThat(NormCut.of(new float[] {7, 7, 7})).isEmpty();
    assertThat(NormCut.of(new float[] {7})).isEmpty();
  }
}
