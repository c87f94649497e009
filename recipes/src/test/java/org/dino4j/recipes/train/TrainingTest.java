package org.dino4j.recipes.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.ParseException;
import org.dino4j.api.evaluate.ScoreName;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.engine.run.Checkpoint;
import org.dino4j.engine.run.Checkpoints;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.History;
import org.dino4j.engine.run.Incident;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.engine.train.StopRequest;
import org.dino4j.recipes.toy.ToyDino;
import org.dino4j.report.tensorboard.EventFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TrainingTest {
  private static final String RECIPE =
      """
      { // a recipe over toy parts
        "about": {"expect": {"knn@3": [0.0, 1.0], "minutes": [-2, -1]}},
        "seed": 5,
        "data": {
          "train": {"type": "squares", "count": 23, "damaged": [4]},
          "views": {"type": "square", "views": 2},
          "tolerateUnreadable": 1
        },
        "method": {"type": "toy"},
        "optimizer": {
          "rule": {"type": "toy"},
          "learningRate": {"base": 0.1, "scaling": "none", "warmUp": "3 steps"},
          "freezeLastLayer": "0 steps"
        },
        "train": {"batch": 4, "length": "12 steps"},
        "evaluate": [{
          "type": "knn", "every": "5 steps", "k": [3, 1],
          "views": {"type": "square"},
          "bank": {"type": "squares", "count": 30, "seed": 8},
          "queries": {"type": "squares", "count": 9, "seed": 9}
        }],
        "checkpoint": {"every": "4 steps", "keep": 2}
      }
      """;

  @TempDir private Path folder;
  private Path recipe;
  private Path whole;
  private ToyDino dino;

  @BeforeEach
  void trainWithoutAStop() throws IOException {
    recipe = Files.writeString(folder.resolve("toy.json"), RECIPE);
    whole = folder.resolve("whole");
    dino = new ToyDino(folder, new TrainModule());
    assertThat(dino.run("run", recipe.toString(), "--out", whole.toString()))
        .as(dino.err())
        .isZero();
  }

  @Test
  void leavesAllTheFilesOfARun() throws IOException {
    try (Stream<Path> files = Files.list(whole)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "command.txt",
              "recipe.json",
              "recipe.resolved.json",
              "manifest.json",
              "events.jsonl",
              "timing.jsonl",
              "checkpoints",
              "tensorboard",
              "report.html",
              "result.json",
              "run.lock");
    }
    assertThat(whole.resolve("recipe.json")).content().isEqualTo(RECIPE);
  }

  @Test
  void saysWhereTheTimeUntilTheFirstStepWentIfAsked() {
    ToyDino verbose = new ToyDino(folder, new TrainModule());
    String out = folder.resolve("verbose").toString();

    assertThat(verbose.run("run", recipe.toString(), "--out", out, "--verbose")).isZero();

    assertThat(verbose.err())
        .containsPattern(
            "start-up\\n  Java, wiring +[0-9.]+ s\\n  recipe read, parts made +[0-9.]+ s\\n  data opened +[0-9.]+ s\\n")
        .containsPattern("\\n  graph built, first values +[0-9.]+ s\\n")
        .containsPattern("\\n  first step +[0-9.]+ s\\n  in all +[0-9.]+ s\\n")
        .containsOnlyOnce("start-up");
    assertThat(dino.err()).doesNotContain("start-up");
  }

  @Test
  void tellsEachThingOnceAndInOrder() {
    List<String> told =
        History.of(new RunFolder(whole)).events().stream()
            .filter(event -> !(event instanceof Event.SampleReplaced))
            .map(event -> event.getClass().getSimpleName() + " " + event.step())
            .toList();

    assertThat(told)
        .startsWith("Step 0", "Step 1")
        .containsSubsequence(
            "Step 4", "Baselines 5", "Evaluated 5", "Step 5", "Step 9", "Evaluated 10", "Step 11")
        .endsWith("Evaluated 12")
        .hasSize(12 + 1 + 3);
  }

  @Test
  void namesEachReplacedSample() {
    assertThat(History.of(new RunFolder(whole)).replaced())
        .isNotEmpty()
        .allSatisfy(
            event -> {
              assertThat(event.sample()).isEqualTo("square-4");
              assertThat(event.reason()).isEqualTo("square-4: half of it is missing");
              assertThat(event.by()).startsWith("square-").isNotEqualTo("square-4");
            });
  }

  @Test
  void keepsTheNewestCheckpointsAndTheBest() throws IOException {
    long best = History.of(new RunFolder(whole)).best(ScoreName.of("knn")).orElseThrow().step();

    try (Stream<Path> kept = Files.list(whole.resolve("checkpoints"))) {
      assertThat(kept.map(path -> path.getFileName().toString()))
          .contains("step-00000012", String.format(Locale.ROOT, "step-%08d", best))
          .hasSizeBetween(2, 3);
    }
  }

  @Test
  void showsScalarsAndPicturesInTensorBoard() {
    assertThat(shown(whole))
        .extracting(shown -> shown.value().getTag() + " " + shown.step())
        .contains("loss/total 1", "loss/toy 12", "schedule/learningRate 7", "watch/largest 3")
        .contains("gradient/student.backbone 1", "knn/teacher@3 5", "knn/chance 12")
        .contains("pictures/crops 0", "pictures/attention 5", "pictures/attention 12")
        .doesNotHaveDuplicates();
  }

  @Test
  void writesTheResultForPrograms() throws IOException {
    JsonNode result = new ObjectMapper().readTree(whole.resolve("result.json").toFile());

    assertThat(result.path("steps").asInt()).isEqualTo(12);
    assertThat(result.path("seconds").asDouble()).isPositive();
    assertThat(result.path("knn").path("k").asInt()).isEqualTo(3);
    assertThat(
            List.of(
                "teacher",
                "student",
                "randomInit",
                "rawPixels",
                "meanColour",
                "colourHistogram",
                "chance"))
        .allSatisfy(
            name -> assertThat(result.path("knn").path(name).asDouble(-1)).isBetween(0.0, 1.0));
    assertThat(result.path("knn").path("chance").asDouble()).isEqualTo(1 / 3.0);
  }

  @Test
  void showsEveryResultAtTheEnd() {
    assertThat(dino.out())
        .contains("12 steps in ")
        .contains("k = 3", "k = 1", "teacher", "colourHistogram", "chance")
        .containsPattern("teacher is (above|NOT above) every baseline")
        .containsPattern("knn@3 \\d+\\.\\d %: as expected \\(0 to 100 %\\)")
        .containsPattern("minutes .*: NOT as expected \\(-2 to -1\\)")
        .contains("report: " + whole.resolve("report.html"));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 4, 5, 7, 10, 11})
  void goesOnAfterAnInterruptWithTheBitsOfARunThatWasNotStopped(long step) throws IOException {
    Path stopped = interruptedAt(step);

    assertThat(dino.run("resume", stopped.toString())).as(dino.err()).isZero();

    assertSameBits(stopped);
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 6, 10})
  void goesOnAfterAKillWithTheBitsOfARunThatWasNotKilled(long step)
      throws IOException, ParseException {
    Path killed = folder.resolve("killed");
    ToyDino dying = new ToyDino(folder, new TrainModule());
    dying.hooks().before(step, this::die);
    RunCommand command = dying.part(RunCommand.class);
    CommandLine words =
        new DefaultParser()
            .parse(command.options(), new String[] {recipe.toString(), "--out", killed.toString()});
    assertThatThrownBy(() -> command.run(words)).hasMessage("killed");
    Files.writeString(killed.resolve("events.jsonl"), "{\"kind\":\"st", StandardOpenOption.APPEND);

    assertThat(dino.run("resume", killed.toString(), "--workers", "3")).as(dino.err()).isZero();

    assertSameBits(killed);
  }

  private void die() {
    throw new IllegalStateException("killed");
  }

  @Test
  void canBeResumedFromAnOlderCheckpoint() throws IOException {
    String events = Files.readString(whole.resolve("events.jsonl"));
    byte[] weights = Files.readAllBytes(weights(whole));

    assertThat(dino.run("resume", whole.toString(), "--checkpoint", "step-00000008"))
        .as(dino.err())
        .isZero();

    assertThat(Files.readString(whole.resolve("events.jsonl"))).isEqualTo(events);
    assertThat(Files.readAllBytes(weights(whole))).isEqualTo(weights);
  }

  @Test
  void stopsAStepThatIsNotFiniteAndSaysWhereTheGoodWeightsAre() {
    Path broken = folder.resolve("broken");
    ToyDino exploding = new ToyDino(folder, new TrainModule());
    exploding.hooks().explodeAt(6);

    assertThat(exploding.run("run", recipe.toString(), "--out", broken.toString())).isEqualTo(9);

    assertThat(exploding.err())
        .contains("step 6 was stopped: not finite were the loss (toy) and the gradient of student.")
        .contains("learningRate")
        .contains("step-00000006")
        .contains("What usually cures it");
    assertThat(History.of(new RunFolder(broken)).steps()).hasSize(6);
    assertThat(Incident.all(new RunFolder(broken))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "6, step-00000005, the last good checkpoint is",
    "11, step-00000008, the last good checkpoint is",
    "2, , there is no checkpoint before it",
  })
  void neverKeepsWhatAnUpdateRuinedAndNamesTheLastGoodCheckpoint(
      long step, String good, String said) {
    Path ruined = folder.resolve("ruined");
    ToyDino overflowing = new ToyDino(folder, new TrainModule());
    overflowing.hooks().overflowAt(step);

    assertThat(overflowing.run("run", recipe.toString(), "--out", ruined.toString())).isEqualTo(9);

    assertThat(overflowing.err())
        .contains(
            "step %s was stopped: not finite were the new values of student.backbone.weight"
                .formatted(step))
        .contains(
            "None of it was saved; " + said + (good == null ? "" : " " + checkpoint(ruined, good)))
        .contains("learningRate 3.0E38: rates of 0.0001 to 0.01");
    assertThat(History.of(new RunFolder(ruined)).steps()).hasSize((int) step);
    Incident incident = Incident.all(new RunFolder(ruined)).get(0);
    assertThat(incident.written()).isTrue();
    assertThat(incident.culprits()).containsExactly("student.backbone.weight");
    assertThat(checkpoints(ruined).newest().map(Checkpoint::name))
        .isEqualTo(Optional.ofNullable(good));
    assertThat(dino.run("resume", ruined.toString())).as(dino.err()).isZero();
  }

  private static String checkpoint(Path run, String name) {
    return run.resolve("checkpoints").resolve(name).toString();
  }

  private static Checkpoints checkpoints(Path run) {
    return new Checkpoints(
        new RunFolder(run), new ToyDino(run).part(Catalog.class).backend().snapshotFiles());
  }

  @Test
  void anIncidentsCheckpointLetsNoOlderOneGo() {
    Path broken = folder.resolve("broken");
    ToyDino exploding = new ToyDino(folder, new TrainModule());
    exploding.hooks().explodeAt(10);

    assertThat(
            exploding.run(
                "run", recipe.toString(), "--out", broken.toString(), "--set", "checkpoint.keep=1"))
        .isEqualTo(9);

    assertThat(checkpoints(broken).all().stream().map(Checkpoint::name))
        .contains("step-00000008", "step-00000010");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 3, 6})
  void memoryThatRunsOutIsNobodysFaultAndTheLastCheckpointIsNamed(long step) {
    Path starved = folder.resolve("starved");
    ToyDino starving = new ToyDino(folder, new TrainModule());
    starving
        .hooks()
        .before(
            step,
            () -> {
              throw new IllegalStateException(new OutOfMemoryError("Java heap space"));
            });

    assertThat(starving.run("run", recipe.toString(), "--out", starved.toString())).isEqualTo(10);

    assertThat(starving.err())
        .containsPattern("out of memory: Java's heap of \\d+ MB is full")
        .contains("DINO4J_OPTS=-Xmx4g", "--workers", "train.batch")
        .contains(step < 4 ? "no checkpoint yet" : "whole up to step-00000005")
        .contains("resume " + starved)
        .doesNotContain("fault", "\tat ");
    assertThat(dino.run("resume", starved.toString())).as(dino.err()).isZero();
  }

  @Test
  void goesOnAfterAnIncidentWhoseCauseIsGone() throws IOException {
    Path broken = folder.resolve("broken");
    ToyDino exploding = new ToyDino(folder, new TrainModule());
    exploding.hooks().explodeAt(6);
    assertThat(exploding.run("run", recipe.toString(), "--out", broken.toString())).isEqualTo(9);

    assertThat(dino.run("resume", broken.toString())).as(dino.err()).isZero();

    assertSameBits(broken);
  }

  @Test
  void refusesAFolderThatIsTaken() {
    assertThat(dino.run("run", recipe.toString(), "--out", whole.toString())).isEqualTo(7);
    assertThat(dino.err()).contains("exists already").contains("dino4j resume " + whole);
  }

  @Test
  void measuresACheckpointAgain() {
    assertThat(dino.run("evaluate", whole.toString())).as(dino.err()).isZero();

    assertThat(dino.out()).contains("step-00000012 of " + whole).contains("teacher");
  }

  @Test
  void saysInTheManifestThatThreadsWereChanged() throws IOException {
    Path stopped = interruptedAt(3);
    assertThat(dino.run("resume", stopped.toString(), "--threads", "17")).isZero();
    assertThat(dino.err()).contains("warning: ").contains(" with 17 now: from here on its bits");

    JsonNode manifest = new ObjectMapper().readTree(stopped.resolve("manifest.json").toFile());
    assertThat(manifest.path("promise").asText()).startsWith("broken");
    assertThat(manifest.path("sessions").path(1).path("from").asInt()).isEqualTo(4);
    JsonNode first = new ObjectMapper().readTree(whole.resolve("manifest.json").toFile());
    assertThat(first.path("promise").asText()).startsWith("same bits");
  }

  private Path interruptedAt(long step) {
    Path stopped = folder.resolve("stopped");
    ToyDino interrupted = new ToyDino(folder, new TrainModule());
    interrupted.hooks().before(step, () -> interrupted.part(StopRequest.class).ask(2));
    assertThat(interrupted.run("run", recipe.toString(), "--out", stopped.toString()))
        .as(interrupted.err())
        .isEqualTo(step == 11 ? 0 : 130);
    return stopped;
  }

  private void assertSameBits(Path other) throws IOException {
    assertThat(Files.readString(other.resolve("events.jsonl")))
        .isEqualTo(Files.readString(whole.resolve("events.jsonl")));
    assertThat(Files.readAllBytes(weights(other))).isEqualTo(Files.readAllBytes(weights(whole)));
    assertThat(shown(other)).isEqualTo(shown(whole));
  }

  /** What TensorBoard shows of a run, but for its speed. */
  private static List<EventFiles.Shown> shown(Path run) {
    return EventFiles.shown(new RunFolder(run)).stream()
        .filter(shown -> !shown.value().getTag().matches("(speed|seconds)/.*"))
        .toList();
  }

  private static Path weights(Path run) {
    return run.resolve("checkpoints/step-00000012/weights.safetensors");
  }
}
