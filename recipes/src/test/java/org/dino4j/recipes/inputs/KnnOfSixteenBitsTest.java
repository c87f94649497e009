package org.dino4j.recipes.inputs;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.dino4j.api.part.Refusal;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that k-NN cannot compare, known before anything runs. */
final class KnnOfSixteenBitsTest {
  private static final String KNN =
      "evaluate=[{\"type\": \"knn\", \"k\": [1], \"bank\": {\"type\": \"hills\"}, \"queries\": {\"type\": \"hills\", \"seed\": 6},"
          + " \"views\": {\"type\": \"whole\", \"size\": 8, \"channels\": 1, \"pixels\": \"%s\"}}]";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"uint16", "float32"})
  void isRefusedByTheRecipe(String pixels) {
    ToyBench bench = new ToyBench(folder);

    assertThatThrownBy(() -> bench.prepare(ToyBench.LABELS, KNN.formatted(pixels)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("$.evaluate[0]")
        .hasMessageContaining("views must be of uint8 pixels, found %s".formatted(pixels));
  }
}
