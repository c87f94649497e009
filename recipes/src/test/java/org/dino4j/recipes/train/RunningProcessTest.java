package org.dino4j.recipes.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dino4j.engine.run.History;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.recipes.process.ChildProcess;
import org.dino4j.testkit.run.SmallRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a system does to a process that trains: signals, a second process, a full disk. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "signals and limits are sent with POSIX tools")
final class RunningProcessTest {
  /** Measured often and long enough to be interrupted then; saved every third step. */
  private static final List<String> SETTINGS =
      List.of("--set", "train.length=12 steps", "--set", "evaluate[0].every=4 steps");

  @TempDir private static Path shared;
  private static Path recipe;
  private static Path whole;

  @TempDir private Path folder;
  private int logs;

  @BeforeAll
  static void trainUndisturbed() throws IOException {
    recipe = SmallRun.in(shared, 200);
    whole = shared.resolve("whole");
    ChildProcess child = ChildProcess.start(begin(whole), shared.resolve("whole.log"));
    assertThat(child.await()).as(child.said()).isZero();
  }

  private static List<String> begin(Path run) {
    List<String> words = new ArrayList<>(List.of("run", "" + recipe, "--out", "" + run));
    words.addAll(SETTINGS);
    return words;
  }

  private ChildProcess start(List<String> words) {
    return ChildProcess.start(words, log());
  }

  private Path log() {
    return folder.resolve("process-%s.log".formatted(logs++));
  }

  @Test
  void interruptedOnceItStopsWithACheckpointAndTwiceItLeavesAtOnce() throws IOException {
    Path run = folder.resolve("run");
    ChildProcess once = start(begin(run));
    assertThat(once.sees(() -> done(run) >= 2)).as(once.said()).isTrue();
    interrupt(once);
    assertThat(once.await()).as(once.said()).isEqualTo(130);
    long stopped = done(run);
    assertThat(once.said())
        .contains("stopping after this step")
        .contains("stopped after %s steps; nothing is lost".formatted(stopped));
    assertThat(checkpoint(run, stopped)).isDirectory();

    ChildProcess twice = start(List.of("resume", "" + run));
    assertThat(twice.sees(() -> done(run) == 8)).as(twice.said()).isTrue();
    interrupt(twice);
    assertThat(twice.sees(() -> twice.said().contains("Ctrl-C again leaves"))).isTrue();
    interrupt(twice);
    assertThat(twice.await()).as(twice.said()).isEqualTo(130);
    assertThat(twice.said()).doesNotContain("nothing is lost");
    assertThat(checkpoint(run, 8)).doesNotExist();

    goesOnToTheSameBits(run);
  }

  @Test
  void whoseTerminalIsClosedItStopsWithACheckpointAsIfAskedToTerminate() throws IOException {
    Path run = folder.resolve("run");
    ChildProcess child = start(begin(run));
    assertThat(child.sees(() -> done(run) >= 2)).as(child.said()).isTrue();
    send("HUP", child);

    assertThat(child.await()).as(child.said()).isEqualTo(129);
    long stopped = done(run);
    assertThat(child.said()).contains("stopped after %s steps; nothing is lost".formatted(stopped));
    assertThat(checkpoint(run, stopped)).isDirectory();

    goesOnToTheSameBits(run);
  }

  @Test
  void aSecondProcessIsRefusedAndTheFirstIsNotDisturbed() throws IOException {
    Path run = folder.resolve("run");
    ChildProcess first = start(begin(run));
    assertThat(first.sees(() -> done(run) >= 1)).as(first.said()).isTrue();

    ChildProcess second = start(List.of("resume", "" + run));

    assertThat(second.await()).as(second.said()).isEqualTo(7);
    assertThat(second.said())
        .isEqualTo(
            "%s is in use by another dino4j. Wait for it, or stop it with Ctrl-C%n".formatted(run));
    assertThat(first.await()).as(first.said()).isZero();
    assertSameBits(run);
  }

  /** The system's limit on a file's size stands for a quota: it is there for every user. */
  @Test
  void aRunThatMayNotWriteKeepsItsLastCheckpointAndGoesOnWhenItMay() throws IOException {
    Path run = killedAfterItsFirstCheckpoint(folder.resolve("run"));
    long blocks = Files.size(checkpoint(run, 3).resolve("weights.safetensors")) / 512 / 2;
    List<String> limited =
        new ArrayList<>(List.of("sh", "-c", "ulimit -f %s; exec \"$@\"".formatted(blocks), "sh"));
    limited.addAll(ChildProcess.command(List.of("resume", "" + run)));

    stopsWithOneMessage(ChildProcess.of(limited, log()), run, "File too large");

    goesOnToTheSameBits(run);
  }

  @Test
  void aRunOnAFullDiskKeepsItsLastCheckpointAndGoesOnWhenThereIsRoom() throws IOException {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    long checkpoint = Files.size(checkpoint(whole, 12).resolve("weights.safetensors"));
    assumeTrue(
        mount(disk, "size=" + checkpoint * 40), "only root may mount a disk of a given size");
    try {
      Path run = killedAfterItsFirstCheckpoint(disk.resolve("run"));
      Path filler = fill(disk, checkpoint / 2);

      stopsWithOneMessage(start(List.of("resume", "" + run)), run, "No space left on device");

      Files.delete(filler);
      goesOnToTheSameBits(run);
    } finally {
      system("umount", "" + disk);
    }
  }

  private Path killedAfterItsFirstCheckpoint(Path run) {
    ChildProcess killed = start(begin(run));
    assertThat(killed.sees(() -> Files.exists(checkpoint(run, 3)))).as(killed.said()).isTrue();
    assertThat(killed.kill()).isEqualTo(ChildProcess.KILLED);
    return run;
  }

  /** A file that takes all but {@code left} bytes of a disk. */
  private static Path fill(Path disk, long left) throws IOException {
    long room = Files.getFileStore(disk).getUsableSpace();
    return Files.write(disk.resolve("filler"), new byte[Math.toIntExact(room - left)]);
  }

  private void stopsWithOneMessage(ChildProcess child, Path run, String reason) {
    assertThat(child.await()).as(child.said()).isEqualTo(7);
    assertThat(child.said())
        .containsOnlyOnce(reason)
        .contains("The run is whole up to step-00000003")
        .endsWith("go on with: dino4j resume %s%n".formatted(run))
        .doesNotContain("\tat ", "internal fault");
    assertThat(names(run.resolve("checkpoints"))).containsExactly("step-00000003");
  }

  private void goesOnToTheSameBits(Path run) throws IOException {
    ChildProcess last = start(List.of("resume", "" + run));
    assertThat(last.await()).as(last.said()).isZero();
    assertSameBits(run);
  }

  private static void assertSameBits(Path run) throws IOException {
    assertThat(run.resolve("events.jsonl"))
        .content()
        .isEqualTo(Files.readString(whole.resolve("events.jsonl")));
    assertThat(checkpoint(run, 12).resolve("weights.safetensors"))
        .hasSameBinaryContentAs(checkpoint(whole, 12).resolve("weights.safetensors"));
  }

  private static Path checkpoint(Path run, long step) {
    return run.resolve(String.format(Locale.ROOT, "checkpoints/step-%08d", step));
  }

  private static long done(Path run) {
    return History.of(new RunFolder(run)).steps().size();
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.map(path -> path.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean mount(Path disk, String options) {
    return system("mount", "-t", "tmpfs", "-o", options, "tmpfs", "" + disk) == 0;
  }

  private void interrupt(ChildProcess child) {
    send("INT", child);
  }

  private void send(String signal, ChildProcess child) {
    assertThat(system("kill", "-" + signal, "" + child.process().pid())).isZero();
  }

  private int system(String... command) {
    return ChildProcess.of(List.of(command), log()).await();
  }
}
