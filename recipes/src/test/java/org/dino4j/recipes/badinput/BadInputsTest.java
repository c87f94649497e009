package org.dino4j.recipes.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dino4j.recipes.process.ExitCodes;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bad input gets one message, the exit code of its kind, and changes no file. */
final class BadInputsTest {
  /** One place for all cases: a run folder holds whole paths. */
  @TempDir static Path place;

  static Stream<BadInput> all() {
    return Corpus.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void isRefusedInOneMessage(BadInput input) throws IOException {
    Desk desk = new Desk(place.resolve("desk"));
    clear(desk.here());
    Files.createDirectories(desk.here());
    input.files().on(desk);
    FilesBefore before = FilesBefore.in(desk.here());

    Dino.Ended ended = Dino.run(desk, input.words());

    String what = input.kind().title() + ": " + input + "\n" + ended.said();
    assertThat(ended.code()).as(what).isEqualTo(ExitCodes.of(input.refused()));
    assertThat(ended.said())
        .as(what)
        .contains(Stream.concat(input.says().stream(), Stream.of("")).map(desk::filled).toList());
    assertThat(ended.said()).as(what).doesNotContain("\tat ").doesNotContain("Exception");
    assertThat(ended.said()).as(what).doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]");
    assertThat(ended.said().lines().filter(line -> !line.isBlank())).doesNotHaveDuplicates();
    assertThat(Cures.named(ended.said())).as("a cure in " + what).isTrue();
    assertThat(FilesBefore.in(desk.here())).as(what).isEqualTo(before);
  }

  private static void clear(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    all.forEach(BadInputsTest::delete);
  }

  private static void delete(Path path) {
    try {
      path.toFile().setWritable(true);
      path.toFile().setReadable(true);
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
