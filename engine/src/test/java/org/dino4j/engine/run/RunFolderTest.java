package org.dino4j.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.StepReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunFolderTest {
  @TempDir private Path folder;

  @Test
  void takesTheFirstNumberThatIsFree() throws IOException {
    Files.createDirectory(folder.resolve("quickstart-1"));

    assertThat(RunFolder.nextFree(folder, "quickstart")).isEqualTo(folder.resolve("quickstart-2"));
  }

  @Test
  void isHeldByOneRunAtATime() {
    RunFolder run = RunFolder.create(folder.resolve("run"));

    assertThatThrownBy(
            () -> RunLock.holding(run, () -> RunLock.holding(run, () -> "two at a time")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("is in use by another dino4j");
    assertThat(RunLock.<String>holding(run, () -> "one after the other")).isNotEmpty();
  }

  @Test
  void refusesAFolderThatIsNoRun() {
    assertThatThrownBy(() -> RunFolder.open(folder))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("is not the folder of a run");
  }

  @Test
  void cutsLinesBackToASizeThatWasNoted() {
    Path file = folder.resolve("events.jsonl");
    long noted;
    try (JsonLines lines = JsonLines.from(file, 0)) {
      lines.add(new Timing("step", 0, 1, 0));
      noted = lines.sync();
      lines.add(new Timing("step", 1, 1, 0));
    }
    try (JsonLines lines = JsonLines.from(file, noted)) {
      lines.add(new Timing("step", 2, 1, 0));
    }

    assertThat(JsonLines.read(file, Timing.class).map(Timing::step)).containsExactly(0L, 2L);
    assertThatThrownBy(() -> JsonLines.from(file, 10_000))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("is shorter than its checkpoint says");
  }

  @Test
  void printsNumbersThatReadBackToTheSameBits() {
    Path file = folder.resolve("events.jsonl");
    StepReport report =
        new StepReport(
            (float) 0.1,
            Map.of("dino", 1 / 3.0),
            Map.of(),
            Map.of(),
            Map.of("student.head.a", 3.0, "student.head.b", 4.0));
    Event.Step step = Event.Step.of(7, report);
    try (JsonLines lines = JsonLines.from(file, 0)) {
      lines.add(step);
    }

    assertThat(JsonLines.read(file, Event.class)).containsExactly(step);
    assertThat(file).content().startsWith("{\"kind\":\"step\",\"step\":7,\"loss\":0.10000000149");
    assertThat(step.gradientNorm()).isEqualTo(Map.of("student.head", 5.0));
  }
}
