package org.dino4j.report.tensorboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.History;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.engine.run.RunPosition;
import org.dino4j.engine.run.Timing;
import org.dino4j.report.tensorboard.EventFiles.Shown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.Summary;

class TensorBoardTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.ofEpochMilli(1_700_000_000_500L), ZoneOffset.UTC);

  @TempDir private Path root;
  private RunFolder run;

  @BeforeEach
  void aRun() {
    run = new RunFolder(root.resolve("run"));
  }

  @Test
  void aFileBeginsWithItsVersionAndTheTimeOfDay() {
    begin(RunPosition.START, 100).close();

    org.tensorflow.proto.Event first = EventFiles.read(EventFiles.files(run).get(0)).get(0);
    assertThat(first.getFileVersion()).isEqualTo("brain.Event:2");
    assertThat(first.getWallTime()).isEqualTo(1_700_000_000.5);
  }

  @Test
  void everyScalarOfAStepIsShownInItsGroupAfterTheStep() {
    try (TensorBoard board = begin(RunPosition.START, 100)) {
      board.add(step(41));
    }

    assertThat(EventFiles.shown(run)).extracting(Shown::step).containsOnly(42L);
    assertThat(EventFiles.shown(run))
        .extracting(s -> s.value().getTag(), s -> s.value().getSimpleValue())
        .containsExactly(
            tuple("loss/total", 1.5f),
            tuple("loss/dino", 3f),
            tuple("schedule/learningRate", 1e-6f),
            tuple("watch/dino.teacherEntropy", 5.5f),
            tuple("gradient/student.backbone", 0.25f));
  }

  @Test
  void baselinesAreRepeatedWithEachEvaluation() {
    try (TensorBoard board = begin(RunPosition.START, 100)) {
      board.add(new Event.Baselines(5, "knn", Map.of("chance", 0.25)));
      board.add(new Event.Evaluated(5, "knn", Map.of("teacher@10", 0.5)));
      board.add(new Event.Evaluated(10, "knn", Map.of("teacher@10", 0.625)));
    }

    assertThat(EventFiles.shown(run))
        .extracting(Shown::step, s -> s.value().getTag(), s -> s.value().getSimpleValue())
        .containsExactly(
            tuple(5L, "knn/teacher@10", 0.5f),
            tuple(5L, "knn/chance", 0.25f),
            tuple(10L, "knn/teacher@10", 0.625f),
            tuple(10L, "knn/chance", 0.25f));
  }

  @Test
  void saysHowFastTheRunIs() {
    try (TensorBoard board = begin(RunPosition.START, 100)) {
      board.add(new Timing("step", 7, 0.5, 0.125));
      board.add(new Timing("evaluation", 8, 2.5, 0));
    }

    assertThat(EventFiles.shown(run))
        .extracting(Shown::step, s -> s.value().getTag(), s -> s.value().getSimpleValue())
        .containsExactly(
            tuple(8L, "speed/picturesPerSecond", 64f),
            tuple(8L, "speed/waitingShare", 0.25f),
            tuple(8L, "seconds/evaluation", 2.5f));
  }

  @Test
  void aPictureKeepsItsSizeAndItsBytes() {
    try (TensorBoard board = begin(RunPosition.START, 100)) {
      board.add("pictures/crops", 0, new Picture(300, 7, new byte[] {-119, 80, 78, 71}));
    }

    Summary.Image image = EventFiles.shown(run).get(0).value().getImage();
    assertThat(image.getWidth()).isEqualTo(300);
    assertThat(image.getHeight()).isEqualTo(7);
    assertThat(image.getColorspace()).isEqualTo(3);
    assertThat(image.getEncodedImageString().toByteArray()).containsExactly(-119, 80, 78, 71);
  }

  @Test
  void aFindingIsAText() {
    try (TensorBoard board = begin(RunPosition.START, 100)) {
      board.add(new Event.Found(30, "uniform-collapse", "All alike: \u00e9.", "Sharpen."));
    }

    Summary.Value value = EventFiles.shown(run).get(0).value();
    assertThat(value.getTag()).isEqualTo("finding/uniform-collapse");
    assertThat(value.getMetadata().getPluginData().getPluginName()).isEqualTo("text");
    assertThat(value.getTensor().getDtype()).isEqualTo(DataType.DT_STRING);
    assertThat(value.getTensor().getStringVal(0).toStringUtf8())
        .isEqualTo("**All alike: \u00e9.** Sharpen.");
  }

  @Test
  void aResumedRunGoesOnInANewFileAndTakesBackWhatFollowedTheCheckpoint() {
    try (TensorBoard killed = begin(RunPosition.START, 100)) {
      for (long step = 0; step < 8; step++) {
        killed.add(step(step));
      }
      killed.add(new Event.Baselines(5, "knn", Map.of("chance", 0.25)));
      killed.add(new Event.Evaluated(5, "knn", Map.of("teacher@10", 0.5)));
    }
    History known = new History(List.of(new Event.Baselines(5, "knn", Map.of("chance", 0.25))));
    try (TensorBoard resumed =
        TensorBoard.from(run, new RunPosition(5, 0, 0, ""), timeline(100), known, CLOCK)) {
      resumed.add(step(5));
      resumed.add(new Event.Evaluated(10, "knn", Map.of("teacher@10", 0.75)));
    }

    assertThat(EventFiles.files(run)).hasSize(2);
    assertThat(steps("loss/total")).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(steps("knn/chance")).containsExactly(5L, 10L);
  }

  @Test
  void aRunThatHadNoCheckpointBeginsAnew() {
    try (TensorBoard killed = begin(RunPosition.START, 100)) {
      killed.add("pictures/crops", 0, new Picture(1, 1, new byte[1]));
      killed.add(step(0));
    }
    try (TensorBoard again = begin(RunPosition.START, 100)) {
      again.add("pictures/crops", 0, new Picture(1, 1, new byte[1]));
    }

    assertThat(EventFiles.shown(run))
        .extracting(s -> s.value().getTag())
        .containsExactly("pictures/crops");
  }

  @Test
  void aRecordIsOnDiskAtOnceAndOneThatIsCutShortHidesNoOther() throws IOException {
    TensorBoard killed = begin(RunPosition.START, 100);
    killed.add(step(0));
    killed.add(step(1));
    Path file = EventFiles.files(run).get(0);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 9));

    assertThat(steps("loss/total")).containsExactly(1L);
    killed.close();
  }

  @Test
  void aLongRunShowsEverySoManySteps() {
    try (TensorBoard board = begin(RunPosition.START, 3 * TensorBoard.MOST_STEPS)) {
      for (long step = 0; step < 9; step++) {
        board.add(step(step));
        board.add(new Timing("step", step, 1, 0));
      }
    }

    assertThat(steps("loss/total")).containsExactly(1L, 4L, 7L);
    assertThat(steps("speed/waitingShare")).containsExactly(1L, 4L, 7L);
  }

  @Test
  void aFolderThatCannotBeMadeIsOneClearMessage() throws IOException {
    Files.createDirectories(run.root());
    Files.writeString(run.tensorBoard(), "in the way");

    assertThatThrownBy(() -> begin(RunPosition.START, 100))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("cannot make " + run.tensorBoard());
  }

  @Test
  void aFullDiskIsOneClearMessage() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.isWritable(full));

    try (RecordFile file = RecordFile.open(full, StandardOpenOption.WRITE)) {
      assertThatThrownBy(() -> file.add(new byte[100]))
          .isInstanceOf(Refusal.class)
          .hasMessage("cannot write to /dev/full: No space left on device");
    }
  }

  private List<Long> steps(String tag) {
    return EventFiles.shown(run).stream()
        .filter(shown -> shown.value().getTag().equals(tag))
        .map(Shown::step)
        .toList();
  }

  private TensorBoard begin(RunPosition position, long steps) {
    return TensorBoard.from(run, position, timeline(steps), new History(List.of()), CLOCK);
  }

  private static Timeline timeline(long steps) {
    return new Timeline(32, 10, steps);
  }

  private static Event.Step step(long step) {
    return new Event.Step(
        step,
        1.5,
        Map.of("dino", 3.0),
        Map.of("learningRate", 1e-6),
        Map.of("dino.teacherEntropy", 5.5),
        Map.of("student.backbone", 0.25));
  }
}
