package org.dino4j.recipes.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dino4j.recipes.toy.ToyDino;
import org.dino4j.recipes.toy.ToyRecipe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateCommandTest {
  private static final String KNN =
      """
      {"type": "knn", "name": "again", "k": [1], "views": {"type": "square"},
       "bank": {"type": "squares", "count": 12, "seed": 3},
       "queries": {"type": "squares", "count": 6, "seed": 4}}
      """;

  @TempDir private Path folder;
  private ToyDino dino;
  private Path run;

  @BeforeEach
  void train() {
    run = folder.resolve("run");
    ToyDino trainer = new ToyDino(folder, new TrainModule());
    assertThat(trainer.run("run", ToyRecipe.in(folder).toString(), "--out", run.toString()))
        .as(trainer.err())
        .isZero();
    dino = new ToyDino(folder, new TrainModule());
  }

  @Test
  void measuresAFileOfWeightsWithoutARun() throws IOException {
    Path file = weights();
    Path out = folder.resolve("scores.json");

    int code = evaluatedFile(file, "--out", out.toString());

    assertThat(code).as(dino.err()).isZero();
    assertThat(dino.out()).startsWith(file + ", as toy says").contains("teacher", "rawPixels");
    ObjectMapper json = new ObjectMapper();
    JsonNode ofRun = json.readTree(run.resolve("result.json").toFile());
    assertThat(json.readTree(out.toFile()).get("knn")).isEqualTo(ofRun.get("knn"));
  }

  @Test
  void refusesToWriteOverAFile() throws IOException {
    Path out = Files.writeString(folder.resolve("mine.txt"), "mine");

    assertThat(evaluatedFile(weights(), "--out", out.toString())).isEqualTo(2);

    assertThat(dino.err()).contains("is there already and is not written over");
    assertThat(out).content().isEqualTo("mine");
  }

  @Test
  void refusesAFolderThatIsNotThere() throws IOException {
    Path out = folder.resolve("nowhere/scores.json");

    assertThat(evaluatedFile(weights(), "--out", out.toString())).isEqualTo(2);

    assertThat(dino.err()).contains("its folder is not there");
  }

  @Test
  void refusesTwoNamesOfWeights() throws IOException {
    assertThat(evaluatedFile(weights(), "--checkpoint", "step-00000012")).isEqualTo(2);

    assertThat(dino.err()).contains("--weights and --checkpoint name two weights");
  }

  @Test
  void asksForTheWeightsOfARecipe() {
    assertThat(dino.run("evaluate", folder.resolve("toy.json").toString())).isEqualTo(2);

    assertThat(dino.err())
        .contains("toy.json is not the folder of a run", "if it is a recipe", "--weights FILE");
  }

  /** Away from its run, as somebody was sent it. */
  private Path weights() throws IOException {
    Path file = run.resolve("checkpoints/step-00000012/weights.safetensors");
    return Files.copy(file, folder.resolve("sent.safetensors"));
  }

  private int evaluatedFile(Path file, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "evaluate", folder.resolve("toy.json").toString(), "--weights", file.toString()));
    words.addAll(List.of(more));
    return dino.run(words.toArray(String[]::new));
  }

  @Test
  void measuresOtherPictures() {
    assertThat(evaluated("--set", "evaluate[0].queries.seed=8")).as(dino.err()).isZero();

    assertThat(dino.out())
        .contains("step-00000012 of " + run, "teacher", "warning: 9 of 9 pictures");
  }

  @Test
  void measuresWhatAFileSays() throws IOException {
    for (String text :
        List.of(KNN, "[" + KNN + "]", "{\"seed\": 1, \"evaluate\": [" + KNN + "]}")) {
      Path file = Files.writeString(folder.resolve("evaluation.json"), text);

      dino = new ToyDino(folder, new TrainModule());
      assertThat(evaluated("--evaluation", file.toString())).as(dino.err()).isZero();

      assertThat(dino.out()).contains("again", "teacher", "k = 1").doesNotContain("knn");
    }
  }

  @Test
  void measuresARunThatMeasuredNothing() {
    ToyDino trainer = new ToyDino(folder, new TrainModule());
    run = folder.resolve("unmeasured");
    trainer.run(
        "run",
        folder.resolve("toy.json").toString(),
        "--set",
        "evaluate=[]",
        "--out",
        run.toString());

    assertThat(evaluated()).isEqualTo(2);
    assertThat(dino.err()).contains(run + " measures nothing. Say what to measure", "--evaluation");

    assertThat(evaluated("--set", "evaluate=[" + KNN.replace("\n", " ") + "]"))
        .as(dino.err())
        .isZero();
    assertThat(dino.out()).contains("again", "teacher");
  }

  @Test
  void needsNoTrainingDataForOtherPictures() {
    String gone = "data.train={\"type\": \"squares\", \"count\": 1}"; // too few for the batch

    assertThat(evaluated("--set", gone)).as(dino.err()).isZero();
    assertThat(dino.out()).contains("teacher");
  }

  @Test
  void changesNothingThatTheWeightsWereTrainedWith() {
    assertThat(evaluated("--set", "train.batch=2")).isEqualTo(2);
    assertThat(dino.err())
        .contains("--set train.batch: the weights of a run were trained with what it was");
  }

  @Test
  void namesTheFaultsOfAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("e.json"), "{\"type\": \"knm\"}");

    assertThat(evaluated("--evaluation", file.toString())).isEqualTo(3);
    assertThat(dino.err()).contains("$.evaluate[0]", "knn");
  }

  @Test
  void saysThatAFileIsNotThere() {
    Path file = folder.resolve("none.json");

    assertThat(evaluated("--evaluation", file.toString())).isEqualTo(3);
    assertThat(dino.err()).contains(file.toString());
  }

  @Test
  void writesNothing() throws IOException {
    byte[] before = Files.readAllBytes(run.resolve("events.jsonl"));

    assertThat(evaluated("--set", "evaluate[0].k=[1]")).isZero();

    assertThat(run.resolve("events.jsonl")).hasBinaryContent(before);
  }

  private int evaluated(String... words) {
    List<String> all = new ArrayList<>(List.of("evaluate", run.toString()));
    all.addAll(List.of(words));
    return dino.run(all.toArray(String[]::new));
  }
}
