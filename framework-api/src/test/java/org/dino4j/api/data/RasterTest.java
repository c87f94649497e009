package org.dino4j.api.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.dino4j.api.view.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RasterTest {
  private static final Size SIZE = new Size(1, 2);
  private static final Raster MAP = Raster.of(SIZE, new float[] {3, 4});

  @ParameterizedTest
  @CsvSource({"1, 2", "2, 3", "3, 3"})
  void saysANumberAndWhetherItIsValidOfEachPlace(int numbers, int valid) {
    assertThatThrownBy(() -> new Raster(SIZE, new float[numbers], new boolean[valid]))
        .hasMessage(
            "a map of 1x2 holds 2 numbers, found %s of which %s are said to be valid or not",
            numbers, valid);
  }

  @Test
  void knowsEveryPlaceUnlessItSaysOtherwise() {
    assertThat(MAP.valid()).containsExactly(true, true);
  }

  @Test
  void isEqualWherePlacesNumbersAndValidityAre() {
    assertThat(MAP).isEqualTo(Raster.of(SIZE, new float[] {3, 4}));
    assertThat(MAP).hasSameHashCodeAs(Raster.of(SIZE, new float[] {3, 4}));
    assertThat(MAP).isNotEqualTo(Raster.of(SIZE, new float[] {3, 5}));
    assertThat(MAP).isNotEqualTo(Raster.of(new Size(2, 1), new float[] {3, 4}));
    assertThat(MAP).isNotEqualTo(new Raster(SIZE, new float[] {3, 4}, new boolean[] {true, false}));
  }

  @Test
  void viewsKeepTheLabelAndNoneOfTheMapsUnlessAPolicyMovesThem() {
    Image image = new Image(SIZE, 1, new byte[2]);
    Sample sample = new Sample("a", image, OptionalInt.of(7), Map.of("height", MAP));
    Views views = Views.of(List.of(image), sample);

    assertThat(views.label()).hasValue(7);
    assertThat(views.targets()).isEmpty();
    assertThat(new Sample("a", image, OptionalInt.empty()).targets()).isEmpty();
  }

  @Test
  void aSampleDoesNotChangeWithTheMapThatItWasMadeFrom() {
    Map<String, Raster> maps = new HashMap<>(Map.of("height", MAP));
    Image image = new Image(SIZE, 1, new byte[2]);
    Sample sample = new Sample("a", image, OptionalInt.empty(), maps);
    maps.clear();

    assertThat(sample.targets()).containsOnlyKeys("height");
  }
}
