package org.dino4j.evaluations.foreground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dino4j.api.data.Raster;
import org.dino4j.api.model.Grid;
import org.dino4j.api.view.Size;
import org.dino4j.evaluations.rows.Rows;
import org.junit.jupiter.api.Test;

final class TruthTest {
  private static final Size SIZE = new Size(2, 4);
  private static final Grid TWO = new Grid(1, 2);

  private static final float[] LEFT_AND_A_BIT = {1, 1, 1, 0, 1, 1, 0, 0};
  private final Truth truth = new Truth(List.of(Raster.of(SIZE, LEFT_AND_A_BIT)), TWO);

  @Test
  void jaccardIsPixelsInBothByPixelsInEither() {
    assertThat(truth.jaccard(new boolean[] {true, false})).isCloseTo(4 / 5.0, within(1e-12));
    assertThat(truth.jaccard(new boolean[] {true, true})).isCloseTo(5 / 8.0, within(1e-12));
    assertThat(truth.jaccard(new boolean[] {false, false})).isZero();
  }

  @Test
  void aPatchIsCoveredByTheMeanOfItsPixels() {
    assertThat(truth.cover()).containsExactly(1, 0.25f);
    assertThat(truth.wholePatches()).containsExactly(true, false);
  }

  @Test
  void aPictureWithoutForegroundIsLeftOut() {
    Raster empty = Raster.of(SIZE, new float[8]);
    Truth both = new Truth(List.of(empty, Raster.of(SIZE, LEFT_AND_A_BIT)), TWO);

    assertThat(both.jaccard(new boolean[] {true, true, true, false}))
        .isCloseTo(4 / 5.0, within(1e-12));
  }

  @Test
  void placesThatAMaskDoesNotKnowDoNotCount() {
    boolean[] valid = {true, true, false, false, true, true, false, false};
    Truth known = new Truth(List.of(new Raster(SIZE, LEFT_AND_A_BIT, valid)), TWO);

    assertThat(known.jaccard(new boolean[] {true, true})).isEqualTo(1);
  }

  @Test
  void theLargestPatchesHoldTheShareOfTheMass() {
    float[] attention = {0.1f, 0.4f, 0.2f, 0.3f};

    assertThat(Mass.mask(attention, 0.6)).containsExactly(false, true, false, true);
    assertThat(Mass.mask(attention, 0.3)).containsExactly(false, true, false, false);
    assertThat(Mass.mask(attention, 1)).containsExactly(true, true, true, true);
  }

  @Test
  void theNearestPatchesSayHowMuchIsCovered() {
    Rows bank = Rows.of(2, new float[] {1, 0, 1, 0.1f, 0, 1});
    PatchVote vote = new PatchVote(bank, new float[] {1, 0.5f, 0});

    assertThat(vote.ask(Rows.of(2, new float[] {3, 0, 0, 2}), 2)).containsExactly(0.75f, 0.25f);
  }
}
