package org.dino4j.recipes.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dino4j.api.array.FloatArray;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.engine.plugin.CatalogModule;
import org.dino4j.engine.plugin.Home;
import org.dino4j.engine.plugin.StrictModule;
import org.dino4j.engine.recipe.RecipeModule;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.History;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.engine.train.StopRequest;
import org.dino4j.recipes.cli.CommandLineInterface;
import org.dino4j.recipes.cli.CommandLineModule;
import org.dino4j.recipes.cli.Console;
import org.dino4j.recipes.compare.CompareModule;
import org.dino4j.recipes.reference.ReferenceModule;
import org.dino4j.recipes.replay.ReplayModule;
import org.dino4j.testkit.run.SmallRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A small DINO v1 run of two phases with all real parts: five steps with small pictures, then four
 * with larger ones in other batches, whose position embeddings grow on the way.
 */
final class PhasedRunTest {
  private static final String PHASES =
      """
      phases=[
        {"name": "low", "data": {"views": {"global": {"size": 8}, "local": {"size": 4}}},
         "method": {"backbone": {"imageSize": 8}}, "train": {"length": "5 steps"}},
        {"name": "high", "train": {"batch": 3, "length": "4 steps"}}
      ]""";

  @TempDir private static Path folder;
  private static Path recipe;
  private static Path whole;

  @BeforeAll
  static void trainAtOnce() throws IOException {
    recipe = SmallRun.in(folder, 12);
    whole = folder.resolve("whole");
    train(0, dino(new ByteArrayOutputStream()), whole);
  }

  private static void train(int expected, Injector dino, Path run, String... changes) {
    List<String> words =
        new ArrayList<>(
            List.of("run", recipe.toString(), "--out", run.toString(), "--set", PHASES));
    words.addAll(List.of("--set", "checkpoint={\"every\": \"2 steps\", \"keep\": 9}"));
    for (String change : changes) {
      words.addAll(List.of("--set", change));
    }
    run(expected, dino, words.toArray(String[]::new));
  }

  @Test
  void stepsEvaluationsAndCheckpointsAreCountedOverTheWholeRun() {
    History history = History.of(new RunFolder(whole));

    assertThat(history.phases())
        .containsExactly(new Event.Phase(0, "low"), new Event.Phase(5, "high"));
    assertThat(history.steps())
        .extracting(Event.Step::step)
        .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    assertThat(history.evaluations("knn"))
        .extracting(Event.Evaluated::step)
        .containsExactly(2L, 4L, 6L, 8L, 9L);
    assertThat(checkpoints()).contains("step-00000002", "step-00000005", "step-00000009");
  }

  private static List<String> checkpoints() {
    String[] names = whole.resolve("checkpoints").toFile().list();
    return List.of(names == null ? new String[0] : names);
  }

  @Test
  void schedulesRunThroughInEachPhase() {
    List<Event.Step> steps = History.of(new RunFolder(whole)).steps();

    assertThat(steps)
        .extracting(step -> step.scheduled().get("teacherMomentum") == 0.9)
        .containsExactly(true, false, false, false, false, true, false, false, false);
    assertThat(steps.get(4).scheduled().get("learningRate"))
        .isLessThan(steps.get(3).scheduled().get("learningRate"));
    assertThat(steps.get(5).scheduled().get("learningRate")).isZero();
  }

  @Test
  void positionEmbeddingsGrowAndMomentsGoOn() {
    assertThat(array(5, "student.backbone.pos_embed").shape()).containsExactly(1, 5, 16);
    assertThat(array(9, "student.backbone.pos_embed").shape()).containsExactly(1, 17, 16);
    assertThat(array(9, "student.backbone.pos_embed#meanSquare").shape())
        .containsExactly(1, 17, 16);
    assertThat(array(5, "updates#trained").single()).isEqualTo(5);
    assertThat(array(9, "updates#trained").single()).isEqualTo(9);
  }

  private static FloatArray array(long step, String name) {
    return dino(new ByteArrayOutputStream())
        .getInstance(Catalog.class)
        .backend()
        .snapshotFiles()
        .read(weights(whole, step))
        .arrays()
        .get(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"step-00000002", "step-00000005", "step-00000006"})
  void aRunThatGoesOnInEitherPhaseOrAtTheChangeHasTheBitsOfOneThatDidAllAtOnce(String from)
      throws IOException {
    Path copy = copy(from, "from-");

    run(0, dino(new ByteArrayOutputStream()), "resume", copy.toString(), "--checkpoint", from);

    assertSame(copy);
  }

  @Test
  void aRunThatWasStoppedAndResumedHasTheBitsOfOneThatWasNot() throws IOException {
    Path stopped = folder.resolve("stopped");
    Injector interrupted = dino(new ByteArrayOutputStream());
    interrupted.getInstance(StopRequest.class).ask(2);

    train(130, interrupted, stopped);
    run(0, dino(new ByteArrayOutputStream()), "resume", stopped.toString(), "--workers", "1");

    assertSame(stopped);
  }

  @Test
  void aRunThatIsStoppedAsSoonAsAPhaseBeginsGoesOnWithTheSameBits() throws IOException {
    Path copy = copy("step-00000005", "stopped-at-");
    Injector interrupted = dino(new ByteArrayOutputStream());
    interrupted.getInstance(StopRequest.class).ask(2);

    run(130, interrupted, "resume", copy.toString(), "--checkpoint", "step-00000005");
    run(0, dino(new ByteArrayOutputStream()), "resume", copy.toString());

    assertSame(copy);
  }

  @Test
  void aReplayFindsTheSameBitsAndNoDifference() {
    Path again = folder.resolve("again");
    ByteArrayOutputStream said = new ByteArrayOutputStream();

    run(0, dino(said), "replay", whole.toString(), "--out", again.toString());
    run(0, dino(said), "diff", whole.toString(), again.toString());

    assertThat(said.toString(StandardCharsets.UTF_8)).contains("bits agree");
  }

  private static void assertSame(Path run) throws IOException {
    assertThat(Files.readString(run.resolve("events.jsonl")))
        .isEqualTo(Files.readString(whole.resolve("events.jsonl")));
    assertThat(Files.readAllBytes(weights(run, 9)))
        .isEqualTo(Files.readAllBytes(weights(whole, 9)));
  }

  private static Path copy(String name, String prefix) throws IOException {
    Path copy = folder.resolve(prefix + name);
    try (Stream<Path> files = Files.walk(whole)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(whole.relativize(file)));
      }
    }
    return copy;
  }

  @ParameterizedTest
  @ValueSource(strings = {"step-00000002", "step-00000005", "step-00000009"})
  void checkpointsOfEachPhaseCanBeMeasuredAndLookedAt(String checkpoint) {
    String page = folder.resolve(checkpoint + ".html").toString();

    run(
        0,
        dino(new ByteArrayOutputStream()),
        "evaluate",
        whole.toString(),
        "--checkpoint",
        checkpoint);
    run(
        0,
        dino(new ByteArrayOutputStream()),
        "report",
        whole.toString(),
        "--checkpoint",
        checkpoint,
        "--out",
        page);
  }

  @Test
  void theReportNamesThePhasesAndMarksTheChange() throws IOException {
    assertThat(Files.readString(whole.resolve("report.html")))
        .contains("<h2>Phases</h2>", "<td>5 to 9</td><td>3</td><td>2 of 16x16, 2 of 8x8</td>")
        .contains("class=\"level-name\" x=");
  }

  @Test
  void validateShowsEachPhase() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();

    run(0, dino(said), "validate", recipe.toString(), "--verbose", "--set", PHASES);

    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("phase low", "phase high", "9 steps in 2 phases")
        .containsPattern("high +5 +4 +3 +2 of 16x16, 2 of 8x8");
  }

  @Test
  void aPhaseWithOtherNetworksIsRefusedBeforeTheFirstStep() {
    Path run = folder.resolve("refused");

    train(
        3,
        dino(new ByteArrayOutputStream()),
        run,
        "phases[1].method={\"head\": {\"outputs\": 64}}");

    assertThat(run).doesNotExist();
  }

  private static Path weights(Path run, long step) {
    return run.resolve("checkpoints/step-0000000" + step + "/weights.safetensors");
  }

  private static void run(int expected, Injector dino, String... words) {
    assertThat(dino.getInstance(CommandLineInterface.class).run(words)).isEqualTo(expected);
  }

  private static Injector dino(ByteArrayOutputStream said) {
    PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8);
    return Guice.createInjector(
        Stage.PRODUCTION,
        new StrictModule(),
        new CatalogModule(new Home(folder)),
        new RecipeModule(),
        new ReferenceModule(),
        new TrainModule(),
        new ReplayModule(),
        new CompareModule(),
        new CommandLineModule(new Console(to, System.err)));
  }
}
