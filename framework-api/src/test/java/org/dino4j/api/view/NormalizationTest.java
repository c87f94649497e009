package org.dino4j.api.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dino4j.api.view.ViewSpec.PixelFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NormalizationTest {
  @Test
  void hasBothNumbersOfEachChannel() {
    assertThatThrownBy(() -> new Normalization(List.of(0.5), List.of(1.0, 1.0)))
        .hasMessage("mean has 1 channels and std has 2; both need one number per channel");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN})
  void dividesByWhatIsAboveZero(double std) {
    assertThatThrownBy(() -> new Normalization(List.of(0.5), List.of(std)))
        .hasMessage("every std must be above 0, found [%s]", std);
  }

  @Test
  void leavesPixelsAloneWhereAskedTo() {
    assertThat(Normalization.none(2))
        .isEqualTo(new Normalization(List.of(0.0, 0.0), List.of(1.0, 1.0)));
  }

  @Test
  void viewsOfASampleAreCountedOverAllGroupsWithoutOverflow() {
    ViewSpec two = new ViewSpec("global", 2, Size.square(8), 3, PixelFormat.UINT8);
    ViewSpec most = new ViewSpec("l", Integer.MAX_VALUE, Size.square(8), 3, PixelFormat.UINT8);

    assertThat(new InputSpec(List.of(two, two)).viewCount()).isEqualTo(4);
    assertThat(new InputSpec(List.of(most, most)).viewCount()).isEqualTo(Integer.MAX_VALUE);
  }
}
