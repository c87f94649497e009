package org.dino4j.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dino4j.api.part.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of a run that 0.1 wrote, which have no number, and of one that is yet to come. */
final class FormatsTest {
  private static final Path KEPT = Path.of("src/test/resources/earlier/0.1");

  @TempDir private Path root;
  private RunFolder run;
  private Checkpoint checkpoint;

  @BeforeEach
  void layOut() throws IOException {
    run = new RunFolder(root.resolve("run"));
    List<Path> all;
    try (Stream<Path> walk = Files.walk(KEPT)) {
      all = walk.toList();
    }
    for (Path path : all) {
      Files.copy(path, run.root().resolve(KEPT.relativize(path).toString()));
    }
    checkpoint = new Checkpoint(6, run.checkpoints().resolve("step-00000006"));
  }

  @Test
  void aRunOfTheFirstFormatsIsRead() {
    assertThat(Manifest.read(run).weightFiles()).isEmpty();
    assertThat(checkpoint.position().step()).isEqualTo(6);
    assertThat(checkpoint.position().roles()).isEmpty();
    assertThat(History.of(run).steps()).hasSize(6);
    assertThat(History.until(run, checkpoint.position()).steps()).hasSize(6);
  }

  @Test
  void aCheckpointThatIsWrittenHasANumberAndIsReadBack() throws IOException {
    RunPosition position = new RunPosition(6, 1, 2, "aa");
    checkpoint.write(position);

    assertThat(checkpoint.stateFile()).content().startsWith("{\n  \"format\" : 2,\n");
    assertThat(checkpoint.position()).isEqualTo(position);
  }

  @Test
  void theFirstLineOfALogHasItsNumber() {
    assertThat(Json.line(new Event.Signals(0, Map.of())))
        .isEqualTo("{\"kind\":\"signals\",\"step\":0,\"format\":2,\"signals\":{}}");
  }

  @Test
  void resultsHaveANumber() throws IOException {
    ResultFile.write(run, Map.of("knn", Map.of("teacher", 0.5)), 6, 1.5);
    Path apart = root.resolve("apart.json");
    ResultFile.write(apart, Map.of("knn", Map.of("teacher", 0.5)));

    assertThat(run.result()).content().startsWith("{\n  \"format\" : 2,\n");
    assertThat(apart).content().startsWith("{\n  \"format\" : 2,\n");
  }

  @Test
  void aNewerCheckpointIsRefusedAndItsOwnManifestSaysWhatReadsIt() throws IOException {
    Files.writeString(checkpoint.stateFile(), "{\"format\": 3, \"place\": [6]}");
    Files.writeString(checkpoint.manifest(), "{\"versions\": {\"dino4j\": \"0.7.0\"}}");

    assertThatThrownBy(checkpoint::position)
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "%s was written by a newer dino4j in format 3, and this one reads formats up to 2: use dino4j 0.7.0",
            checkpoint.stateFile());
  }

  @Test
  void aNewerLogIsRefusedWhateverItsLinesAre() throws IOException {
    String log = Files.readString(run.events());
    Files.writeString(
        run.events(), "{\"kind\":\"signals\",\"format\":3}\n{\"kind\":\"verse\"}\n" + log);
    String says =
        run.events()
            + " was written by a newer dino4j in format 3, and this one reads formats up to 2: use dino4j 0.1.0";

    assertThatThrownBy(() -> History.of(run)).isInstanceOf(Refusal.class).hasMessage(says);
    assertThatThrownBy(() -> History.after(run, checkpoint.position())).hasMessage(says);
  }

  @Test
  void aNewerManifestIsRefusedAndNamesItsVersion() throws IOException {
    Files.writeString(run.manifest(), "{\"format\": 5, \"versions\": {\"dino4j\": \"0.7.0\"}}");

    assertThatThrownBy(() -> Manifest.read(run))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "%s was written by a newer dino4j in format 5, and this one reads formats up to 4: use dino4j 0.7.0",
            run.manifest());
  }

  @Test
  void whereNobodySaysTheVersionItIsTheOneThatWroteIt() throws IOException {
    Files.writeString(checkpoint.stateFile(), "{\"format\": 3}");

    assertThatThrownBy(checkpoint::position)
        .hasMessageEndingWith("formats up to 2: use the version that wrote it");
  }
}
