package org.dino4j.recipes.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dino4j.recipes.toy.ToyDino;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which score a recipe may choose its best checkpoint by. */
final class BestCheckpointTest {
  private static final String RECIPE =
      """
      {
        "data": {"train": {"type": "squares", "count": 8}, "views": {"type": "square", "views": 2}},
        "method": {"type": "toy"},
        "optimizer": {"rule": {"type": "toy"}, "learningRate": {"base": 0.1, "warmUp": "1 step"}},
        "train": {"batch": 4, "length": "2 steps"},
        "evaluate": [{"type": "knn", "k": [3, 1], "views": {"type": "square"},
          "bank": {"type": "squares", "count": 9}, "queries": {"type": "squares", "count": 9}}]
      }
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"knn", "knn@1", "knn.teacher", "knn.teacher@3"})
  void anythingThatItMeasuresOfItsNetworks(String name) throws IOException {
    ToyDino dino = validated("checkpoint.best=" + name);

    assertThat(dino.out()).contains("is fine");
  }

  @ParameterizedTest
  @CsvSource({
    "depth@rmse, The recipe measures nothing called 'depth'",
    "knn.rawPixels@3, The method has no network 'rawPixels' to measure; it has: teacher",
    "knn@10, \"'knn' does not measure '@10'; it measures: @3, @1\"",
    "minutes, The recipe measures nothing called 'minutes'"
  })
  void nothingElse(String name, String says) throws IOException {
    assertThat(validated("checkpoint.best=" + name).err())
        .contains("$.checkpoint.best")
        .contains(says.replace("\"", ""));
  }

  @Test
  void anEvaluationIsCalledSoThatItsScoresCanBeNamed() throws IOException {
    assertThat(validated("evaluate[0].name=near.by").err())
        .contains("$.evaluate[0].name")
        .contains("name must not hold '.', which has a meaning in names of results");
    assertThat(validated("evaluate[0].name=seconds").err())
        .contains("name must not be 'seconds': result.json says something else under that name");
  }

  private ToyDino validated(String change) throws IOException {
    Path recipe = Files.writeString(folder.resolve("toy.json"), RECIPE);
    ToyDino dino = new ToyDino(folder, new TrainModule());
    dino.run("validate", recipe.toString(), "--set", change);
    return dino;
  }
}
