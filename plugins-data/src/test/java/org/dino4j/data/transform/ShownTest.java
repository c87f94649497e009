package org.dino4j.data.transform;

import static org.assertj.core.api.Assertions.assertThat;

import org.dino4j.api.data.Raster;
import org.dino4j.api.view.Size;
import org.junit.jupiter.api.Test;

final class ShownTest {
  private static final Raster MAP =
      new Raster(
          new Size(2, 4),
          new float[] {1, 2, 3, 4, 5, 6, 7, 8},
          new boolean[] {true, true, false, true, true, true, true, true});

  @Test
  void theWholeMapInItsOwnSizeIsTheMap() {
    assertThat(Shown.WHOLE.of(MAP, MAP.size())).isEqualTo(MAP);
  }

  @Test
  void aMirroredMapRunsFromRightToLeftAndTakesItsHolesAlong() {
    Raster mirrored = Shown.WHOLE.mirrored(true).of(MAP, MAP.size());

    assertThat(mirrored.values()).containsExactly(4, 3, 2, 1, 8, 7, 6, 5);
    assertThat(mirrored.valid()).containsExactly(true, false, true, true, true, true, true, true);
  }

  @Test
  void aBoxIsCutOutAndEachPlaceIsThatUnderItsMiddle() {
    Shown right = Shown.of(new Box(0, 2, 2, 2), new Size(2, 4));

    assertThat(right.of(MAP, new Size(2, 2)).values()).containsExactly(3, 4, 7, 8);
    assertThat(right.of(MAP, new Size(1, 4)).values()).containsExactly(7, 7, 8, 8);
  }

  @Test
  void aMapOfAnotherSizeThanThePictureCoversThePicture() {
    Shown lowerRight = Shown.of(new Box(10, 20, 10, 20), new Size(20, 40));

    assertThat(lowerRight.of(MAP, new Size(1, 2)).values()).containsExactly(7, 8);
  }
}
