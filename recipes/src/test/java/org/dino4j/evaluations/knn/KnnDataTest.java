package org.dino4j.evaluations.knn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dino4j.recipes.toy.ToyDino;
import org.dino4j.recipes.train.TrainModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KnnDataTest {
  private static final String RECIPE =
      """
      {
        "data": {"train": {"type": "squares", "count": 8}, "views": {"type": "square", "views": 2}},
        "method": {"type": "toy"},
        "optimizer": {"rule": {"type": "toy"},
                      "learningRate": {"base": 0.1, "warmUp": "1 step"}},
        "train": {"batch": 4, "length": "2 steps"},
        "evaluate": [{"type": "knn", "k": [3], "views": {"type": "square"},
          "bank": {"type": "squares", "count": 9, "names": ["red", "green", "blue"]},
          "queries": {"type": "squares", "count": 9, "names": ["red", "green", "blue"]}}]
      }
      """;

  @TempDir private Path folder;

  @Test
  void refusesMoreNeighboursThanTheBankHas() throws IOException {
    assertThat(refused("evaluate[0].k=[3, 10]"))
        .contains("$.evaluate[0]")
        .contains("k (10) must not be larger than the bank (9 pictures)");
  }

  @Test
  void refusesPicturesWithoutClasses() throws IOException {
    assertThat(refused("evaluate[0].queries.classes=0"))
        .contains("queries needs the class of every picture, 9 of 9 have none");
  }

  @Test
  void refusesClassesThatTheBankDoesNotKnow() throws IOException {
    assertThat(refused("evaluate[0].queries.names=[\"red\", \"green\", \"gold\"]"))
        .contains("the bank has no picture of class gold, so 3 of 9 queries cannot be told");
  }

  @Test
  void refusesANumberThatNoPictureOfTheBankHas() throws IOException {
    assertThat(refused("evaluate[0].queries.classes=9", "evaluate[0].bank.names=[]"))
        .contains(
            "the bank has no picture of classes 3, 4, 5, 6, 7 and 1 more, so 6 of 9 queries cannot be told");
  }

  @Test
  void refusesSeveralViewsOfAPicture() throws IOException {
    assertThat(refused("evaluate[0].views.views=2"))
        .contains("views must cut one view of a picture, found 2");
  }

  @Test
  void takesClassesByNameWhateverTheirNumbers() throws IOException {
    ToyDino dino = new ToyDino(folder, new TrainModule());
    int code =
        dino.run(
            "run",
            recipe().toString(),
            "--out",
            folder.resolve("run").toString(),
            "--set",
            "evaluate[0].k=[1]",
            "--set",
            "evaluate[0].queries.names=[\"blue\", \"red\", \"green\"]");

    assertThat(code).as(dino.err()).isZero();
    // The same pictures under shifted names: the nearest is the picture itself, and always wrong.
    assertThat(folder.resolve("run/result.json")).content().contains("\"rawPixels\" : 0.0");
  }

  private Path recipe() throws IOException {
    return Files.writeString(folder.resolve("toy.json"), RECIPE);
  }

  private String refused(String... changes) throws IOException {
    ToyDino dino = new ToyDino(folder, new TrainModule());
    List<String> words = new ArrayList<>(List.of("validate", recipe().toString()));
    List.of(changes).forEach(change -> words.addAll(List.of("--set", change)));
    int code = dino.run(words.toArray(String[]::new));
    assertThat(code).as(dino.err()).isEqualTo(3);
    return dino.err();
  }
}
