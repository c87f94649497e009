package org.dino4j.recipes.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.dino4j.recipes.toy.ToyDino;
import org.dino4j.recipes.toy.ToyRecipe;
import org.dino4j.recipes.train.TrainModule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SuiteCommandTest {
  private static final String FINDING =
      "{\"kind\":\"finding\",\"step\":7,\"finding\":\"uniform-collapse\",\"says\":\"s\",\"cure\":\"c\"}\n";

  @TempDir private Path folder;
  private final List<List<String>> launched = new ArrayList<>();
  private String added = "";
  private Path out;

  @BeforeEach
  void writeTheRecipe() {
    ToyRecipe.in(folder);
    out = folder.resolve("out");
  }

  @Test
  void everySeedIsRunAndAllIsAsExpected() throws IOException {
    ToyDino dino =
        suite(
            0,
            """
            {"runs": [{"recipe": "toy.json", "seeds": [1, 2], "set": ["train.length=6 steps"],
              "expect": {"knn.teacher@3": {"range": [0, 1], "source": "a share"},
                         "knn.teacher@3 - knn.teacher@3": {"range": [0, 0], "source": "itself"},
                         "minutes": {"range": [0, 9], "source": "a toy"}}}]}
            """,
            "--threads",
            "1");

    assertThat(launched).hasSize(2);
    assertThat(launched.get(1))
        .containsSubsequence("run", folder.resolve("toy.json").toString())
        .containsSubsequence("--set", "train.length=6 steps", "--set", "seed=2", "--threads", "1");
    assertThat(dino.out())
        .containsPattern("toy +1 +knn.teacher@3 +0.000 to 1.000 +[0-9.]+ +ok +a share")
        .containsPattern("toy +2 +knn.teacher@3 - knn.teacher@3 +0.000 to 0.000 +0.000 +ok")
        .containsPattern("toy +2 +findings +none +none +ok")
        .contains("suite runs: all 8 as expected");
    JsonNode json = new ObjectMapper().readTree(out.resolve("suite.json").toFile());
    assertThat(json.path("ok").asBoolean()).isTrue();
    assertThat(json.path("rows")).hasSize(8);
    assertThat(out.resolve("suite.txt")).content().contains("all 8 as expected");
    assertThat(out.resolve("toy-seed-1/recipe.resolved.json")).content().contains("6 steps");
  }

  @Test
  void aResultOutsideItsRangeIsOut() {
    ToyDino dino =
        suite(
            1,
            """
            {"runs": [{"recipe": "toy.json",
              "expect": {"knn.teacher@3": {"range": [1.5, 2], "source": "never"}}}]}
            """);
    assertThat(dino.out())
        .containsPattern("knn.teacher@3 +1.500 to 2.000 +[0-9.]+ +OUT +never")
        .contains("suite runs: 1 of 2 NOT as expected");
  }

  @Test
  void aResultThatTheRunDidNotGiveIsOut() {
    ToyDino dino =
        suite(
            1,
            """
            {"runs": [{"recipe": "toy.json",
              "expect": {"knn.teacher@99": {"range": [0, 1], "source": "a share"}}}]}
            """);
    assertThat(dino.out()).containsPattern("knn.teacher@99 .* not measured +OUT");
  }

  @Test
  void aFindingThatIsExpectedMustComeAndInTime() {
    String entry =
        """
        {"runs": [{"recipe": "toy.json", "findings": ["uniform-collapse"], "within": %d,
                   "findingsSource": "planted"}]}
        """;
    assertThat(suite(1, entry.formatted(7)).out())
        .containsPattern("findings +uniform-collapse within 7 steps +none +OUT +planted");
    added = FINDING;
    assertThat(suite(0, entry.formatted(7)).out())
        .containsPattern("findings +uniform-collapse within 7 steps +uniform-collapse at 7 +ok");
    assertThat(suite(1, entry.formatted(6)).out()).contains("uniform-collapse at 7   OUT");
  }

  @Test
  void aFindingThatIsNotExpectedIsOut() {
    added = FINDING;
    assertThat(suite(1, "{\"runs\": [{\"recipe\": \"toy.json\"}]}").out())
        .containsPattern("findings +none +uniform-collapse at 7 +OUT");
  }

  @Test
  void aRunThatFailsIsNamedWithItsExitCodeAndTheOthersGoOn() {
    ToyDino dino =
        suite(
            1,
            """
            {"runs": [
              {"recipe": "toy.json", "name": "broken", "set": ["data.train.damaged=[0,1,2]"]},
              {"recipe": "toy.json"}]}
            """);
    assertThat(dino.out())
        .containsPattern("broken +0 +run +exit code 0 +exit code 4, see .*broken-seed-0.log +OUT")
        .containsPattern("toy +0 +findings +none +none +ok");
  }

  @Test
  void onlyTheEntryThatIsNamedIsRun() {
    String two =
        "{\"runs\": [{\"recipe\": \"toy.json\"}, {\"recipe\": \"toy.json\", \"name\": \"other\"}]}";
    suite(0, two, "--only", "other");
    assertThat(launched).hasSize(1);
    assertThat(suite(2, two, "--only", "othr").err())
        .contains("--only othr: the suite has no such run. Did you mean 'other'? Runs: toy, other");
  }

  private ToyDino suite(int exitCode, String text, String... more) {
    try {
      Path file = Files.writeString(folder.resolve("runs.json"), text);
      out = folder.resolve("out" + folder.toFile().list().length);
      List<String> words =
          new ArrayList<>(List.of("suite", file.toString(), "--out", out.toString()));
      words.addAll(List.of(more));
      ToyDino dino = new ToyDino(folder, new TrainModule(), new SuiteModule(this::launch));
      assertThat(dino.run(words.toArray(String[]::new)))
          .as(dino.out() + dino.err())
          .isEqualTo(exitCode);
      return dino;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** In this process, over toy parts; what the doctor would add is written by the test. */
  private int launch(List<String> words, Path log) {
    launched.add(words);
    ToyDino dino = new ToyDino(folder, new TrainModule());
    int exitCode = dino.run(words.toArray(String[]::new));
    try {
      Files.writeString(log, dino.err());
      Files.writeString(
          Path.of(words.get(words.indexOf("--out") + 1)).resolve("events.jsonl"),
          added,
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      return exitCode;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
