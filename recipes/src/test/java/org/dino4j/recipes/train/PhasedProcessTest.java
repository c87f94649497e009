package org.dino4j.recipes.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dino4j.recipes.process.ChildProcess;
import org.dino4j.testkit.run.SmallRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process that trains in two phases and is killed in each of them. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a killed process has another exit code there")
final class PhasedProcessTest {
  /** Measured after every step, so that each takes long enough to be killed in its phase. */
  private static final List<String> SETTINGS =
      List.of(
          "--set",
          """
          phases=[
            {"name": "low", "data": {"views": {"global": {"size": 8}, "local": {"size": 4}}},
             "method": {"backbone": {"imageSize": 8}}},
            {"name": "high"}
          ]""",
          "--set",
          "evaluate[0].every=1 step");

  @TempDir private Path folder;
  private int logs;

  @Test
  void aRunThatIsKilledInBothPhasesEndsWithTheBitsOfOneThatIsNot() throws IOException {
    Path recipe = SmallRun.in(folder, 200);
    Path whole = folder.resolve("whole");
    Path killed = folder.resolve("killed");
    ends(start(begin(recipe, whole)));

    killedIn(start(begin(recipe, killed)), killed, 3, 6);
    killedIn(start(List.of("resume", "" + killed)), killed, 9, 12);
    ends(start(List.of("resume", "" + killed)));

    assertThat(killed.resolve("events.jsonl"))
        .content()
        .isEqualTo(Files.readString(whole.resolve("events.jsonl")));
    assertThat(checkpoint(killed, 12).resolve("weights.safetensors"))
        .hasSameBinaryContentAs(checkpoint(whole, 12).resolve("weights.safetensors"));
  }

  private static List<String> begin(Path recipe, Path run) {
    List<String> words = new ArrayList<>(List.of("run", "" + recipe, "--out", "" + run));
    words.addAll(SETTINGS);
    return words;
  }

  private ChildProcess start(List<String> words) {
    return ChildProcess.start(words, folder.resolve("process-%s.log".formatted(logs++)));
  }

  private static void ends(ChildProcess child) {
    assertThat(child.await()).as(child.said()).isZero();
  }

  /** Killed between a checkpoint within a phase and the one at its end. */
  private static void killedIn(ChildProcess child, Path run, long within, long end) {
    assertThat(child.sees(() -> Files.exists(checkpoint(run, within)))).as(child.said()).isTrue();
    assertThat(child.kill()).isEqualTo(ChildProcess.KILLED);
    assertThat(checkpoint(run, end)).doesNotExist();
  }

  private static Path checkpoint(Path run, long step) {
    return run.resolve(String.format(Locale.ROOT, "checkpoints/step-%08d", step));
  }
}
