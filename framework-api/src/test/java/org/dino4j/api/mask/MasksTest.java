package org.dino4j.api.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dino4j.api.model.Grid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MasksTest {
  private static final Grid GRID = new Grid(1, 3);

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 7})
  void sayOneThingOfEachPatch(int said) {
    assertThatThrownBy(() -> new Masks(GRID, 2, new boolean[said]))
        .hasMessage("masks of 2 images of 3 patches say 6 things, found %s", said);
  }

  @Test
  void countWhatIsHiddenOfAnImageAndOfAll() {
    Masks masks = masks(true, false, true, false, false, true);

    assertThat(masks.count(0)).isEqualTo(2);
    assertThat(masks.count(1)).isEqualTo(1);
    assertThat(masks.count()).isEqualTo(3);
  }

  @Test
  void areEqualWhereTheSamePatchesAreHidden() {
    Masks masks = masks(true, false, true, false, false, true);

    assertThat(masks).isEqualTo(masks(true, false, true, false, false, true));
    assertThat(masks).hasSameHashCodeAs(masks(true, false, true, false, false, true));
    assertThat(masks).isNotEqualTo(masks(true, false, true, false, true, false));
    assertThat(masks).isNotEqualTo(new Masks(new Grid(3, 1), 2, masks.hidden()));
  }

  private static Masks masks(boolean... hidden) {
    return new Masks(GRID, 2, hidden);
  }
}
