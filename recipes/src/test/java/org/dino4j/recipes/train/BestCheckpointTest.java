package org.dino4j.recipes.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dino4j.recipes.toy.ToyDino;
import org.dino4j.recipes.toy.ToyRecipe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which score a recipe may choose its best checkpoint by, and which checkpoint that is. */
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

  @ParameterizedTest
  @CsvSource({
    "scripted, 12",
    "scripted@gain, 12",
    "scripted@error, 8 12",
    "scripted.student, 8 12",
    "scripted.student@error, 12"
  })
  void theBestByThatScoreIsKeptBesideTheNewest(String best, String kept) throws IOException {
    assertThat(trained("checkpoint.best=" + best)).isEqualTo(kept);
  }

  @Test
  void theFirstScoreChoosesWhereTheRecipeDoesNot() throws IOException {
    assertThat(trained("seed=5")).as("gain, higher is better: 3").isEqualTo("12");
    assertThat(trained("evaluate[0].values=[2, 3, 1]")).isEqualTo("8 12");
  }

  /** Steps of the checkpoints that are left. */
  private String trained(String change) throws IOException {
    String evaluate = "{\"type\": \"scripted\", \"every\": \"4 steps\", \"values\": [2, 1, 3]}";
    Path run = Files.createTempDirectory(folder, "run").resolve("run");
    ToyDino dino = new ToyDino(folder, new TrainModule());
    int code =
        dino.run(
            "run",
            ToyRecipe.in(folder).toString(),
            "--set",
            "evaluate=[" + evaluate + "]",
            "--set",
            "checkpoint={\"every\": \"12 steps\", \"keep\": 1}",
            "--set",
            change,
            "--out",
            run.toString());
    assertThat(code).as(dino.err()).isZero();
    try (Stream<Path> checkpoints = Files.list(run.resolve("checkpoints"))) {
      return checkpoints
          .map(path -> path.getFileName().toString().replaceFirst("step-0*", ""))
          .sorted(Comparator.comparing(Integer::valueOf))
          .collect(Collectors.joining(" "));
    }
  }

  private ToyDino validated(String change) throws IOException {
    Path recipe = Files.writeString(folder.resolve("toy.json"), RECIPE);
    ToyDino dino = new ToyDino(folder, new TrainModule());
    dino.run("validate", recipe.toString(), "--set", change);
    return dino;
  }
}
