package org.dino4j.recipes.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.History;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.engine.train.StopRequest;
import org.dino4j.recipes.cli.doctor.DoctorModule;
import org.dino4j.recipes.toy.ToyDino;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run whose teacher has no momentum: that is found when its warm-up is 20 steps behind. */
final class FindingsTest {
  private static final String RECIPE =
      """
      {
        "seed": 5,
        "data": {
          "train": {"type": "squares", "count": 23},
          "views": {"type": "square", "views": 2}
        },
        "method": {"type": "toy"},
        "optimizer": {
          "rule": {"type": "toy"},
          "learningRate": {"base": 0.1, "scaling": "none", "warmUp": "3 steps"},
          "freezeLastLayer": "0 steps"
        },
        "train": {"batch": 4, "length": "30 steps"},
        "checkpoint": {"every": "4 steps"}
      }
      """;

  /** Steps 3 to 22 are the first 20 after the warm-up. */
  private static final long FOUND = 23;

  @TempDir private Path folder;
  private Path recipe;
  private Path whole;
  private ToyDino dino;

  @BeforeEach
  void trainWithoutAStop() throws IOException {
    recipe = Files.writeString(folder.resolve("toy.json"), RECIPE);
    whole = folder.resolve("whole");
    dino = ill();
    assertThat(dino.run("run", recipe.toString(), "--out", whole.toString()))
        .as(dino.err())
        .isZero();
  }

  private ToyDino ill() {
    ToyDino ill = new ToyDino(folder, new TrainModule(), new DoctorModule());
    ill.hooks().scheduled("teacherMomentum", 0);
    return ill;
  }

  @Test
  void areInTheEventsOnceAndShownAtOnceAndAtTheEnd() {
    assertThat(History.of(new RunFolder(whole)).findings())
        .singleElement()
        .satisfies(found -> assertThat(found.step()).isEqualTo(FOUND))
        .satisfies(found -> assertThat(found.finding()).isEqualTo("teacher-equals-student"));
    assertThat(dino.err()).containsOnlyOnce("step 23  teacher-equals-student: ");
    assertThat(dino.out())
        .contains(
            "the doctor found:\n  step 23  teacher-equals-student: the teacher is the student")
        .contains("What helps: a teacherMomentum of 0.99 or more");
  }

  @Test
  void comeAfterTheStepThatShowedThem() {
    var events = History.of(new RunFolder(whole)).events();
    int at = events.stream().map(Event::getClass).toList().indexOf(Event.Found.class);
    assertThat(events.get(at - 1).step()).isEqualTo(FOUND - 1);
    assertThat(events.get(at - 1)).isInstanceOf(Event.Step.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 10, 21, 22, 23, 27})
  void areTheSameAtTheSameStepInARunThatWasStoppedAndGoesOn(long step) throws IOException {
    Path stopped = folder.resolve("stopped");
    ToyDino interrupted = ill();
    interrupted.hooks().before(step, () -> interrupted.part(StopRequest.class).ask(2));
    assertThat(interrupted.run("run", recipe.toString(), "--out", stopped.toString()))
        .isEqualTo(130);

    assertThat(ill().run("resume", stopped.toString())).isZero();

    assertThat(Files.readString(stopped.resolve("events.jsonl")))
        .isEqualTo(Files.readString(whole.resolve("events.jsonl")));
  }

  @Test
  void areNotToldAgainWhereARunGoesOnFromAfterThem() throws IOException {
    String events = Files.readString(whole.resolve("events.jsonl"));
    assertThat(ill().run("resume", whole.toString(), "--checkpoint", "step-00000028")).isZero();
    assertThat(Files.readString(whole.resolve("events.jsonl"))).isEqualTo(events);
  }

  @Test
  void aHealthyRunIsToldSo() {
    ToyDino healthy = new ToyDino(folder, new TrainModule());
    Path out = folder.resolve("healthy");
    assertThat(healthy.run("run", recipe.toString(), "--out", out.toString())).isZero();
    assertThat(healthy.out()).contains("the doctor found nothing");
  }

  @Test
  void areSaidAgainByTheDoctorOfARunFolder() {
    ToyDino asked = ill();
    assertThat(asked.run("doctor", whole.toString())).as(asked.err()).isZero();
    assertThat(asked.out())
        .contains("whole after 30 steps, means of the last 20")
        .containsPattern("teacher momentum +0.00 +share of its old weights")
        .containsPattern("effective rank +- +directions")
        .contains("step 23: teacher-equals-student")
        .contains("Known from: arXiv:2104.14294, table 7");
  }

  @Test
  void aFolderThatIsNoRunIsRefused() {
    ToyDino asked = ill();
    assertThat(asked.run("doctor", folder.toString())).isEqualTo(7);
    assertThat(asked.err()).contains("is not the folder of a run");
  }
}
