package org.dino4j.evaluations.knn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dino4j.recipes.toy.ToyDino;
import org.dino4j.recipes.train.TrainModule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is measured on pictures that it holds out itself. */
final class OwnPicturesTest {
  private static final String RECIPE =
      """
      {
        "data": {"train": {"type": "squares", "count": 40}, "holdOut": {"share": 0.2},
                 "views": {"type": "square", "views": 2}},
        "method": {"type": "toy"},
        "optimizer": {"rule": {"type": "toy"},
                      "learningRate": {"base": 0.1, "warmUp": "1 step"}},
        "train": {"batch": 4, "length": "2 steps"},
        "evaluate": [{"type": "knn", "k": [3, 5], "every": "1 step", "views": {"type": "square"}}]
      }
      """;
  private static final String NOT_MEASURED =
      "knn: not measured, only nearest neighbours are shown: ";

  @TempDir private Path folder;
  private ToyDino dino;
  private Path run;

  @BeforeEach
  void writeRecipe() throws IOException {
    Files.writeString(folder.resolve("toy.json"), RECIPE);
    dino = new ToyDino(folder, new TrainModule());
    run = folder.resolve("run");
  }

  @Test
  void areMeasuredAndShown() throws IOException {
    train();

    assertThat(dino.err()).contains("toy: 31 pictures and 9 held out, 2 steps of 4");
    assertThat(dino.out())
        .contains("teacher", "rawPixels")
        .contains(
            "knn: only 9 pictures are asked about, so one answer more or less moves a result by 11.1 points");
    assertThat(result()).contains("\"teacher\" : ");
    assertThat(report()).contains("nearest by teacher", "title=\"0: square-", "✓");
  }

  @Test
  void withoutClassesShowTheirNeighboursAndSayWhatWasNotMeasured() throws IOException {
    train("data.train.classes=0");

    String reason =
        NOT_MEASURED
            + "40 of 40 pictures have no class. A folder has classes where each picture lies in a sub-folder named after its class";
    assertThat(dino.err()).containsOnlyOnce(reason).doesNotContain("step 1  knn");
    assertThat(dino.out()).containsOnlyOnce(reason);
    assertThat(result()).contains("\"notes\" : [ \"not measured").doesNotContain("teacher");
    assertThat(report())
        .contains("nearest by teacher", "title=\"square-", reason)
        .doesNotContain("✓", "✗", "was not measured yet");
    assertThat(run.resolve("events.jsonl"))
        .content()
        .doesNotContain("\"evaluated\"", "\"baselines\"");
  }

  @Test
  void ofOneClassAreNotMeasured() throws IOException {
    train("data.train.classes=1", "data.train.names=[\"photos\"]");

    assertThat(dino.out())
        .contains(
            NOT_MEASURED
                + "all pictures are of one class, 'photos', so that every answer would be right. In a folder of folders, classes are the outermost ones");
    assertThat(report()).contains("title=\"photos: square-").doesNotContain("✓", "✗");
  }

  @Test
  void whoseClassesHaveOnePictureEachAreNotMeasured() throws IOException {
    train("data.train.classes=40");

    assertThat(dino.out())
        .contains(
            NOT_MEASURED
                + "no other picture is of the class of 8 of the 8 that are asked about. A class needs two pictures or more");
    assertThat(report()).contains("nearest by teacher");
  }

  @Test
  void thatAreFewLeaveOutTheLargerK() throws IOException {
    train("data.train.count=5", "train.batch=2");

    assertThat(dino.out())
        .contains("k = 3")
        .doesNotContain("k = 5")
        .contains(
            "knn: k of 5 not measured: so many neighbours as 5 need a bank as large, and this one has")
        .contains("knn: only");
  }

  @Test
  void thatAreFewerThanEveryKShowNeighboursAlone() throws IOException {
    train("data.train.count=5", "train.batch=2", "evaluate[0].k=[10, 20]");

    assertThat(dino.out())
        .contains(
            NOT_MEASURED
                + "so many neighbours as 10 and 20 need a bank as large, and this one has 3");
    assertThat(report()).contains("nearest by teacher");
  }

  @Test
  void areNotThereWhereNothingIsHeldOut() throws IOException {
    Files.writeString(
        folder.resolve("toy.json"), RECIPE.replace("\"holdOut\": {\"share\": 0.2},", ""));

    assertThat(dino.run("validate", folder.resolve("toy.json").toString())).isEqualTo(3);
    assertThat(dino.err())
        .contains("$.evaluate[0]")
        .contains("that is left out too. Set data.holdOut, for example {\"share\": 0.1}");
  }

  @Test
  void thatAreHeldOutCannotBeInABatch() {
    assertThat(validated("data.train.count=5")).isEqualTo(3);
    assertThat(dino.err())
        .contains(
            "A batch of 4 needs as many pictures, the training data has 3 beside those held out. Make the batch smaller");
  }

  @Test
  void areRefusedWhereThereIsOnlyOne() {
    assertThat(validated("data.train.count=1", "train.batch=1")).isEqualTo(3);
    assertThat(dino.err()).contains("nothing can be held out of a single picture");
  }

  @Test
  void thatWereNamedForItMustHaveClasses() {
    assertThat(
            validated("evaluate[0].queries={\"type\": \"squares\", \"count\": 9, \"classes\": 0}"))
        .isEqualTo(3);
    assertThat(dino.err()).contains("queries needs the class of every picture, 9 of 9 have none");
  }

  @Test
  void aSplitOfASourceIsASource() {
    String split =
        "{\"type\": \"split\", \"part\": \"%s\", \"share\": 0.5, \"source\": {\"type\": \"squares\", \"count\": 30}}";

    train(
        "evaluate[0].bank=" + split.formatted("train"),
        "evaluate[0].queries=" + split.formatted("held-out"));

    assertThat(dino.out()).contains("teacher").doesNotContain("warning");
  }

  private int validated(String... changes) {
    return dino.run(words("validate", changes).toArray(String[]::new));
  }

  private void train(String... changes) {
    List<String> words = words("run", changes);
    words.addAll(List.of("--out", run.toString()));
    assertThat(dino.run(words.toArray(String[]::new))).as(dino.err()).isZero();
  }

  private List<String> words(String command, String... changes) {
    List<String> words = new ArrayList<>(List.of(command, folder.resolve("toy.json").toString()));
    for (String change : changes) {
      words.addAll(List.of("--set", change));
    }
    return words;
  }

  private String result() throws IOException {
    return Files.readString(run.resolve("result.json"));
  }

  private String report() throws IOException {
    return Files.readString(run.resolve("report.html"));
  }
}
