package org.dino4j.recipes.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dino4j.engine.run.Event;
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
  private static PhasedRun run;

  @BeforeAll
  static void trainAtOnce() throws IOException {
    run = PhasedRun.trainedIn(folder, PHASES);
  }

  @Test
  void stepsEvaluationsAndCheckpointsAreCountedOverTheWholeRun() {
    assertThat(run.history().phases())
        .containsExactly(new Event.Phase(0, "low"), new Event.Phase(5, "high"));
    assertThat(run.history().steps())
        .extracting(Event.Step::step)
        .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    assertThat(run.history().evaluations("knn"))
        .extracting(Event.Evaluated::step)
        .containsExactly(2L, 4L, 6L, 8L, 9L);
    assertThat(run.whole().resolve("checkpoints").toFile().list())
        .contains("step-00000002", "step-00000005", "step-00000009");
  }

  @Test
  void schedulesRunThroughInEachPhase() {
    List<Event.Step> steps = run.history().steps();

    assertThat(steps)
        .extracting(step -> step.scheduled().get("teacherMomentum") == 0.9)
        .containsExactly(true, false, false, false, false, true, false, false, false);
    assertThat(steps.get(4).scheduled().get("learningRate"))
        .isLessThan(steps.get(3).scheduled().get("learningRate"));
    assertThat(steps.get(5).scheduled().get("learningRate")).isZero();
  }

  @Test
  void positionEmbeddingsGrowAndMomentsGoOn() {
    assertThat(run.array(5, "student.backbone.pos_embed").shape()).containsExactly(1, 5, 16);
    assertThat(run.array(9, "student.backbone.pos_embed").shape()).containsExactly(1, 17, 16);
    assertThat(run.array(9, "student.backbone.pos_embed#meanSquare").shape())
        .containsExactly(1, 17, 16);
    assertThat(run.array(5, "updates#trained").single()).isEqualTo(5);
    assertThat(run.array(9, "updates#trained").single()).isEqualTo(9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"step-00000002", "step-00000005", "step-00000006"})
  void aRunThatGoesOnInEitherPhaseOrAtTheChangeHasTheBitsOfOneThatDidAllAtOnce(String from)
      throws IOException {
    run.assertSameFrom(from);
  }

  @Test
  void aRunThatWasStoppedAndResumedHasTheBitsOfOneThatWasNot() throws IOException {
    Path stopped = folder.resolve("stopped");

    run.train(130, run.interrupted(), stopped);
    run.run(0, "resume", stopped.toString(), "--workers", "1");

    run.assertSame(stopped);
  }

  @Test
  void aRunThatIsStoppedAsSoonAsAPhaseBeginsGoesOnWithTheSameBits() throws IOException {
    Path copy = run.copy("stopped-at-the-change");

    run.run(130, run.interrupted(), "resume", copy.toString(), "--checkpoint", "step-00000005");
    run.run(0, "resume", copy.toString());

    run.assertSame(copy);
  }

  @Test
  void aReplayFindsTheSameBitsAndNoDifference() {
    Path again = folder.resolve("again");
    ByteArrayOutputStream said = new ByteArrayOutputStream();

    run.run(0, run.dino(said), "replay", run.whole().toString(), "--out", again.toString());
    run.run(0, run.dino(said), "diff", run.whole().toString(), again.toString());

    assertThat(said.toString(StandardCharsets.UTF_8)).contains("bits agree");
  }

  @ParameterizedTest
  @ValueSource(strings = {"step-00000002", "step-00000005", "step-00000009"})
  void checkpointsOfEachPhaseCanBeMeasuredAndLookedAt(String checkpoint) {
    String whole = run.whole().toString();
    String page = folder.resolve(checkpoint + ".html").toString();

    run.run(0, "evaluate", whole, "--checkpoint", checkpoint);
    run.run(0, "report", whole, "--checkpoint", checkpoint, "--out", page);
  }

  @Test
  void theReportNamesThePhasesAndMarksTheChange() throws IOException {
    assertThat(Files.readString(run.whole().resolve("report.html")))
        .contains("<h2>Phases</h2>", "<td>5 to 9</td><td>3</td><td>2 of 16x16, 2 of 8x8</td>")
        .contains("class=\"level-name\" x=");
  }

  @Test
  void validateShowsEachPhase() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();

    run.run(0, run.dino(said), "validate", run.recipe().toString(), "--verbose", "--set", PHASES);

    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("phase low", "phase high", "9 steps in 2 phases")
        .containsPattern("high +5 +4 +3 +2 of 16x16, 2 of 8x8");
  }

  @Test
  void aPhaseWithOtherNetworksIsRefusedBeforeTheFirstStep() {
    Path refused = folder.resolve("refused");

    run.train(
        3,
        run.dino(new ByteArrayOutputStream()),
        refused,
        "phases[1].method={\"head\": {\"outputs\": 64}}");

    assertThat(refused).doesNotExist();
  }
}
