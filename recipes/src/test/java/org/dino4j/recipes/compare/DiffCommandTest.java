package org.dino4j.recipes.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dino4j.recipes.toy.ToyDino;
import org.dino4j.recipes.toy.ToyRecipe;
import org.dino4j.recipes.train.TrainModule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiffCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private Path one;

  @BeforeEach
  void trainOnce() {
    one = train("one", "--threads", "2", "--workers", "2");
  }

  @Test
  void theSameSeedTwiceIsEqual() {
    Path two = train("two", "--threads", "2", "--workers", "2");
    ToyDino diff = diff(two, 0);
    assertThat(diff.out())
        .contains("recipe: the same", "data: the same", "setup: the same")
        .contains("numbers: the same in all 16 events, bit for bit")
        .contains("weights: step-00000012 has the same 3 arrays in both, bit for bit")
        .contains("knn.teacher@3", "nothing differs");
  }

  @Test
  void anotherSeedIsNamedAndDiffersFromTheFirstStepOn() {
    Path two = train("two", "--threads", "2", "--workers", "2", "--set", "seed=6");
    ToyDino diff = diff(two, 1);
    assertThat(diff.out())
        .containsPattern("\\$\\.seed +5 +6")
        .contains("numbers: differ from step 0 on, in its event 'step'; 0 events before it")
        .containsPattern("\\$\\.loss +[0-9.]+ +[0-9.]+")
        .containsPattern("student.backbone +1 of 1 arrays +by at most")
        .containsPattern("initial weights +sha256 [0-9a-f]{12} +sha256 [0-9a-f]{12}")
        .contains("the runs differ in: recipe, setup, numbers, ");
  }

  @Test
  void aLaterDifferenceIsFoundAtItsStep() {
    Path two =
        train(
            "two", "--threads", "2", "--workers", "2", "--set", "optimizer.learningRate.to=0.001");
    assertThat(diff(two, 1).out())
        .contains("$.optimizer.learningRate.to")
        .contains("numbers: differ from step 4 on, in its event 'step'; 4 events before it");
  }

  @Test
  void anotherThreadCountIsNamedThoughTheToyHasTheSameNumbers() {
    Path two = train("two", "--threads", "3", "--workers", "2");
    assertThat(diff(two, 1).out())
        .containsPattern("threads +2 +3")
        .contains("numbers: the same in all")
        .contains("the runs differ in: setup\n");
  }

  @Test
  void otherDataIsNamedByItsPlace() {
    Path two = train("two", "--threads", "2", "--workers", "2", "--set", "data.train.classes=2");
    assertThat(diff(two, 1).out())
        .contains("$.data.train list of samples and labels")
        .doesNotContain("evaluate[0].bank list");
  }

  @Test
  void aPluginThatOnlyOneRunHadIsNamed() throws IOException {
    Path two = train("two", "--threads", "2", "--workers", "2");
    Path file = two.resolve("manifest.json");
    ObjectNode manifest = (ObjectNode) JSON.readTree(file.toFile());
    manifest
        .withArray("plugins")
        .addObject()
        .put("name", "acme")
        .put("version", "1.2")
        .putArray("files");
    Files.writeString(file, manifest.toString());

    assertThat(diff(two, 1).out()).containsPattern("plugin acme +nothing +1\\.2");
  }

  @Test
  void aRunThatIsNotFinishedIsEqualAsFarAsItWent() throws IOException {
    Path two = train("two", "--threads", "2", "--workers", "2");
    Path events = two.resolve("events.jsonl");
    List<String> lines = Files.readAllLines(events);
    Files.write(events, lines.subList(0, 9));

    ToyDino diff = diff(two, 1);
    assertThat(diff.out())
        .contains("the same in all 9 events that both have; the first run goes on");
    assertThat(diff.err())
        .contains("warning: " + two.resolve("events.jsonl") + " is shorter than its checkpoint")
        .doesNotContain("warning: " + one);
  }

  @Test
  void aFolderThatIsNoRunIsRefused() {
    ToyDino dino = dino();
    assertThat(dino.run("diff", one.toString(), folder.toString())).isEqualTo(7);
    assertThat(dino.err()).contains("is not the folder of a run");
  }

  private ToyDino diff(Path two, int exitCode) {
    ToyDino dino = dino();
    assertThat(dino.run("diff", one.toString(), two.toString()))
        .as(dino.out() + dino.err())
        .isEqualTo(exitCode);
    return dino;
  }

  private Path train(String name, String... more) {
    Path run = folder.resolve(name);
    List<String> words =
        new ArrayList<>(List.of("run", ToyRecipe.in(folder).toString(), "--out", run.toString()));
    words.addAll(List.of(more));
    ToyDino dino = dino();
    assertThat(dino.run(words.toArray(String[]::new))).as(dino.err()).isZero();
    return run;
  }

  private ToyDino dino() {
    return new ToyDino(folder, new TrainModule(), new CompareModule());
  }
}
