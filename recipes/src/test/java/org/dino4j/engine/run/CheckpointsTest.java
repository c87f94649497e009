package org.dino4j.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.StateRole;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.Snapshot;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.recipes.toy.ToyDino;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CheckpointsTest {
  @TempDir private Path root;
  private Path folder;
  private Checkpoints checkpoints;

  @BeforeEach
  void open() {
    RunFolder run = RunFolder.create(root.resolve("run"));
    folder = run.checkpoints();
    checkpoints =
        new Checkpoints(run, new ToyDino(root).part(Catalog.class).backend().snapshotFiles());
  }

  private Checkpoint write(long step, float... values) {
    return checkpoints.write(
        new Snapshot(Map.of("a.b", FloatArray.of(values, values.length))),
        new RunPosition(step, 0, 0, ""),
        JsonNodeFactory.instance.objectNode(),
        ManifestTest.manifest(ManifestTest.session(2, Map.of())));
  }

  @Test
  void sayWhatTheirStatesAre() throws IOException {
    Map<String, FloatArray> arrays = Map.of("acme.mean", FloatArray.of(new float[] {1}, 1));
    Checkpoint written =
        checkpoints.write(
            new Snapshot(arrays, Map.of("acme.mean", StateRole.CENTRE)),
            new RunPosition(3, 0, 0, ""),
            JsonNodeFactory.instance.objectNode(),
            ManifestTest.manifest(ManifestTest.session(2, Map.of())));

    assertThat(checkpoints.read(written).roles())
        .containsExactly(entry("acme.mean", StateRole.CENTRE));
  }

  @Test
  void thoseOfEarlierVersionsSayNothing() throws IOException {
    Checkpoint written = write(3, 1);
    Files.writeString(written.stateFile(), "{\"step\": 3, \"events\": 0, \"timing\": 0}");

    assertThat(checkpoints.read(written).roles()).isEmpty();
  }

  private List<String> names() {
    return checkpoints.all().stream().map(Checkpoint::name).toList();
  }

  @Test
  void areOrderedAsNumbersBeyondEightDigits() {
    for (long step : new long[] {100_000_000, 99_999_999, 9, 1_000_000_000_000L}) {
      write(step, 1);
    }

    assertThat(names())
        .containsExactly("step-00000009", "step-99999999", "step-100000000", "step-1000000000000");
    checkpoints.prune(2, OptionalLong.of(9));
    assertThat(names()).containsExactly("step-00000009", "step-100000000", "step-1000000000000");
    assertThat(checkpoints.newest().orElseThrow().step()).isEqualTo(1_000_000_000_000L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "step-000000013",
        "step-99999999999999999999",
        "step-9223372036854775808",
        "step-13",
        "step-",
        "step--0000013",
        "step-+0000013",
        "step-00000013-copy",
        "step-\u0660\u0660\u0660\u0660\u0660\u0660\u0661\u0663",
        ".unfinished-notes",
        ".unfinished-step-000000013",
      })
  void leaveAloneWhatOnlyLooksLikeOne(String foreign) throws IOException {
    write(1, 1);
    write(2, 1);
    Path kept = Files.createDirectory(folder.resolve(foreign)).resolve("mine");
    Files.writeString(kept, "mine");

    checkpoints.prune(1, OptionalLong.empty());
    checkpoints.forgetAfter(2);

    assertThat(names()).containsExactly("step-00000002");
    assertThat(kept).hasContent("mine");
    assertThatThrownBy(() -> checkpoints.named(foreign))
        .isInstanceOf(Refusal.class)
        .hasMessageEndingWith("Found: [step-00000002]");
  }

  @Test
  void aFileInThePlaceOfOneIsNeitherReadNorReplaced() throws IOException {
    Path file = Files.writeString(folder.resolve("step-00000003"), "mine");

    assertThat(names()).isEmpty();
    assertThatThrownBy(() -> write(3, 1))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("step-00000003 is in the way");
    assertThat(file).hasContent("mine");
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void areNeverWrittenOfNumbersThatAreNotFinite(float value) {
    Checkpoint good = write(1, 1, Float.MAX_VALUE);

    assertThatThrownBy(() -> write(2, 1, value))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("step-00000002 was not written: not every number is finite in a.b")
        .hasMessageEndingWith("The last good checkpoint is " + good.folder())
        .extracting(fault -> ((Refusal) fault).kind())
        .isEqualTo(Refusal.Kind.NON_FINITE);
    assertThat(names()).containsExactly("step-00000001");
    assertThat(folder).isDirectoryNotContaining("glob:**/.*");
  }

  @Test
  void ofAnOlderDino4jWithSuchNumbersAreRefusedAndAFiniteOneIsOffered() throws IOException {
    write(1, 1);
    ruin(write(2, 1));
    ruin(write(3, 1));

    assertThatThrownBy(() -> checkpoints.requireWhole(checkpoints.named("step-00000003")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("step-00000003 is damaged: not every number is finite in a.b")
        .hasMessageContaining("The one before it, step-00000001, is whole");
  }

  /** As 0.1 wrote them: sealed, and not finite. */
  private void ruin(Checkpoint checkpoint) throws IOException {
    Snapshot snapshot = new Snapshot(Map.of("a.b", FloatArray.of(new float[] {Float.NaN}, 1)));
    new ToyDino(root)
        .part(Catalog.class)
        .backend()
        .snapshotFiles()
        .write(snapshot, checkpoint.weights());
    checkpoint.seal();
  }
}
