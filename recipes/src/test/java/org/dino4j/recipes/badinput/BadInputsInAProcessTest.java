package org.dino4j.recipes.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dino4j.recipes.process.ChildProcess;
import org.dino4j.recipes.process.ExitCodes;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A few of the bad inputs as a user meets them: the exit code is that of a process. */
final class BadInputsInAProcessTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run {here}/small.json --threads 0",
        "a recipe nested a hundred thousand deep",
        "a JPEG of 65535 x 65535",
        "an archive cut in a picture"
      })
  void endWithTheirExitCode(String name) throws IOException {
    BadInput input =
        Corpus.all().filter(other -> other.name().equals(name)).findFirst().orElseThrow();
    Desk desk = new Desk(folder.resolve("desk"));
    Files.createDirectories(desk.here());
    input.files().on(desk);
    FilesBefore before = FilesBefore.in(desk.here());
    List<String> words = input.words().stream().map(desk::filled).toList();

    ChildProcess ended = ChildProcess.start(words, folder.resolve("log"));

    assertThat(ended.await()).as(ended.said()).isEqualTo(ExitCodes.of(input.refused()));
    assertThat(ended.said())
        .contains(input.says().stream().map(desk::filled).toList())
        .doesNotContain("\tat ")
        .doesNotContain("Exception");
    assertThat(FilesBefore.in(desk.here())).isEqualTo(before);
  }
}
