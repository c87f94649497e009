package org.dino4j.api.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.dino4j.api.model.Grid;
import org.junit.jupiter.api.Test;

final class HiddenListTest {
  /** Nothing of the first image, two patches of the second, one of the third. */
  private static final Masks MASKS =
      new Masks(
          new Grid(1, 3),
          3,
          new boolean[] {false, false, false, true, false, true, false, true, false});

  @Test
  void listsPatchesInOrderAndPadsWithWeightNone() {
    HiddenList list = HiddenList.of(MASKS, 5);

    assertThat(list.places()).containsExactly(3, 5, 7, 0, 0);
    assertThat(list.weights()).containsExactly(.5f, .5f, 1, 0, 0);
    assertThat(list.count()).isEqualTo(3);
  }

  @Test
  void countsWhatThereIsNoRoomFor() {
    HiddenList list = HiddenList.of(MASKS, 2);

    assertThat(list.places()).containsExactly(3, 5);
    assertThat(list.count()).isEqualTo(3);
  }
}
