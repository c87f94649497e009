package org.dino4j.recipes.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.engine.run.RunLock;
import org.dino4j.recipes.toy.ToyDino;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A resume that is refused leaves every file and every time of it as it was. */
final class RefusedResumeTest {
  @TempDir private static Path home;
  private static PicturedRun run;
  private static final Map<Path, byte[]> FILES = new HashMap<>();

  @BeforeAll
  static void train() throws IOException {
    run = PicturedRun.trainedIn(home);
    for (Path path : PicturedRun.all(home)) {
      if (Files.isRegularFile(path)) {
        FILES.put(path, Files.readAllBytes(path));
      }
    }
  }

  /** A run folder holds whole paths, so it is laid out at the same place each time. */
  @BeforeEach
  void layOut() throws IOException {
    for (Path inside : PicturedRun.inside(home)) {
      PicturedRun.delete(inside);
    }
    for (Map.Entry<Path, byte[]> file : FILES.entrySet()) {
      Files.createDirectories(file.getKey().getParent());
      Files.write(file.getKey(), file.getValue());
    }
  }

  static Stream<RefusedResumes.Case> all() {
    return RefusedResumes.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void changesNothing(RefusedResumes.Case refused) throws IOException {
    refused.change().in(run);
    run.setTimes();
    Map<String, String> before = run.state();

    ToyDino dino = run.dino();
    String[] words =
        Stream.concat(Stream.of("resume", "" + run.at("run")), refused.words().stream())
            .toArray(String[]::new);

    assertThat(dino.run(words)).as(dino.err()).isEqualTo(refused.exitCode());
    assertThat(dino.err()).contains(refused.says()).doesNotContain("\tat ");
    assertThat(run.state()).isEqualTo(before);
  }

  @Test
  void changesNothingWhereAnotherProcessHoldsTheRun() throws IOException {
    run.setTimes();
    Map<String, String> before = run.state();
    ToyDino dino = run.dino();

    int exitCode =
        RunLock.holding(new RunFolder(run.at("run")), () -> dino.run("resume", "" + run.at("run")));

    assertThat(exitCode).isEqualTo(7);
    assertThat(run.state()).isEqualTo(before);
  }

  /** Without this, the cases above would prove nothing. */
  @Test
  void wouldGoOnIfNothingHadChanged() {
    ToyDino dino = run.dino();
    assertThat(dino.run("resume", "" + run.at("run"))).as(dino.err()).isZero();
    assertThat(List.of(dino.err().split("\n"))).noneMatch(line -> line.startsWith("warning"));
  }
}
