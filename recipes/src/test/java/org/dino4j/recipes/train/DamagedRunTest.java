package org.dino4j.recipes.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.dino4j.recipes.toy.ToyDino;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is wrong in a run folder is refused, named, and left as it was; the cure that is named
 * works.
 */
final class DamagedRunTest {
  private static final String NEWEST = "step-00000008";
  private static final String BEFORE = "step-00000006";

  @TempDir private Path folder;
  private Path recipe;
  private Path run;
  private String events;
  private byte[] weights;
  private ToyDino dino;

  @BeforeEach
  void train() throws IOException {
    recipe = recipe("toy", 0.1);
    run = folder.resolve("run");
    assertThat(train(recipe, run)).as(dino.err()).isZero();
    events = Files.readString(run.resolve("events.jsonl"));
    weights = Files.readAllBytes(checkpoint(NEWEST).resolve("weights.safetensors"));
  }

  private int train(Path what, Path into) {
    dino = new ToyDino(folder, new TrainModule());
    return dino.run("run", what.toString(), "--out", into.toString());
  }

  private Path recipe(String name, double rate) throws IOException {
    return Files.writeString(
        folder.resolve(name + ".json"),
        """
        {
          "about": {"says": "%s"},
          "data": {
            "train": {"type": "squares", "count": 20},
            "views": {"type": "square", "views": 2}
          },
          "method": {"type": "toy"},
          "optimizer": {
            "rule": {"type": "toy"},
            "learningRate": {"base": %s, "scaling": "none", "warmUp": "1 steps"},
            "freezeLastLayer": "0 steps"
          },
          "train": {"batch": 4, "length": "8 steps"},
          "checkpoint": {"every": "2 steps", "keep": 3}
        }
        """
            .formatted(name, rate));
  }

  private Path checkpoint(String name) {
    return run.resolve("checkpoints").resolve(name);
  }

  @ParameterizedTest
  @CsvSource({
    "weights.safetensors, 70",
    "state.json, 4",
    "recipe.resolved.json, 25",
    "SHA256SUMS, 3",
    "SHA256SUMS, 70"
  })
  void offersTheCheckpointBeforeOneWithAChangedBit(String file, int place) throws IOException {
    byte[] bytes = Files.readAllBytes(checkpoint(NEWEST).resolve(file));
    bytes[place] ^= 1;
    Files.write(checkpoint(NEWEST).resolve(file), bytes);

    refusedAndCured();
  }

  /** Whatever stood there: a name that is not in the list any more must not pass unlooked at. */
  @Test
  void offersTheCheckpointBeforeOneWithALineThatIsNoHash() throws IOException {
    byte[] bytes = Files.readAllBytes(checkpoint(NEWEST).resolve("SHA256SUMS"));
    bytes[3] = 'g';
    Files.write(checkpoint(NEWEST).resolve("SHA256SUMS"), bytes);

    refusedAndCured();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"weights.safetensors", "state.json", "recipe.resolved.json", "SHA256SUMS"})
  void offersTheCheckpointBeforeOneThatWasCut(String file) throws IOException {
    byte[] bytes = Files.readAllBytes(checkpoint(NEWEST).resolve(file));
    Files.write(checkpoint(NEWEST).resolve(file), Arrays.copyOf(bytes, bytes.length / 2));

    refusedAndCured();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"weights.safetensors", "state.json", "recipe.resolved.json", "SHA256SUMS"})
  void offersTheCheckpointBeforeOneThatLacksAFile(String file) throws IOException {
    Files.delete(checkpoint(NEWEST).resolve(file));

    refusedAndCured();
  }

  /** The command that the message ends with leads to the bits of the run as it was. */
  private void refusedAndCured() throws IOException {
    String manifest = Files.readString(run.resolve("manifest.json"));

    assertThat(dino.run("resume", run.toString())).isEqualTo(7);

    assertThat(dino.err())
        .contains(checkpoint(NEWEST) + " is damaged: ")
        .endsWith("dino4j resume %s --checkpoint %s%n".formatted(run, BEFORE));
    assertThat(run.resolve("manifest.json")).content().isEqualTo(manifest);
    assertThat(run.resolve("events.jsonl")).content().isEqualTo(events);
    assertThat(dino.run("evaluate", run.toString())).isEqualTo(7);

    assertThat(dino.run("resume", run.toString(), "--checkpoint", BEFORE)).as(dino.err()).isZero();
    assertSameBits();
  }

  @Test
  void passesOverADamagedOneWhenItOffersAnother() throws IOException {
    Files.delete(checkpoint(NEWEST).resolve("state.json"));
    Files.delete(checkpoint(BEFORE).resolve("state.json"));

    assertThat(dino.run("resume", run.toString())).isEqualTo(7);

    assertThat(dino.err()).endsWith("--checkpoint step-00000004%n".formatted());
  }

  @Test
  void saysHowToBeginAgainWhereNoCheckpointIsWhole() throws IOException {
    for (String name : new String[] {NEWEST, BEFORE, "step-00000004"}) {
      Files.writeString(checkpoint(name).resolve("weights.safetensors"), "");
    }

    assertThat(dino.run("resume", run.toString())).isEqualTo(7);
    assertThat(dino.err()).contains("None before it is whole").contains("delete " + run);
    delete(run.resolve("checkpoints"));

    assertThat(dino.run("resume", run.toString())).as(dino.err()).isZero();
    assertSameBits();
  }

  @Test
  void refusesACheckpointOfAnotherRecipeAndSaysWhatDiffers() throws IOException {
    Path other = folder.resolve("other");
    assertThat(train(recipe("other", 0.2), other)).as(dino.err()).isZero();
    delete(checkpoint(NEWEST));
    copy(other.resolve("checkpoints").resolve(NEWEST), checkpoint(NEWEST));

    assertThat(dino.run("resume", run.toString())).isEqualTo(7);

    assertThat(dino.err())
        .contains("is of another recipe than")
        .contains("$.optimizer.learningRate.base   checkpoint: 0.2, run: 0.1")
        .doesNotContain("$.about");
    assertThat(run.resolve("events.jsonl")).content().isEqualTo(events);
  }

  @Test
  void refusesARecipeThatWasEditedUnlessOnlyItsWordsWere() throws IOException {
    String kept = Files.readString(run.resolve("recipe.resolved.json"));
    edit(kept.replace("\"says\" : \"toy\"", "\"says\" : \"another word\""));
    assertThat(dino.run("resume", run.toString())).as(dino.err()).isZero();

    edit(kept.replace("\"seed\" : 0", "\"seed\" : 1"));
    assertThat(dino.run("resume", run.toString())).isEqualTo(7);

    assertThat(dino.err()).contains("$.seed   checkpoint: 0, run: 1").contains("put it back");
  }

  @Test
  void namesTheCopyOfADamagedRecipe() throws IOException {
    String kept = Files.readString(run.resolve("recipe.resolved.json"));
    edit(kept.substring(0, kept.length() / 2));
    Path copy = checkpoint(NEWEST).resolve("recipe.resolved.json");

    assertThat(dino.run("resume", run.toString())).isEqualTo(7);
    assertThat(dino.err()).contains("in its place: " + copy);
    edit(Files.readString(copy));

    assertThat(dino.run("resume", run.toString(), "--checkpoint", BEFORE)).as(dino.err()).isZero();
    assertSameBits();
  }

  private void edit(String text) throws IOException {
    Files.writeString(run.resolve("recipe.resolved.json"), text);
  }

  @Test
  void saysWhatToDoWithADamagedManifest() throws IOException {
    Files.writeString(run.resolve("manifest.json"), "{\"recipe\": ");

    assertThat(dino.run("resume", run.toString())).isEqualTo(7);

    assertThat(dino.err())
        .contains("manifest.json cannot be read")
        .contains("dino4j run " + run.resolve("recipe.resolved.json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"manifest.json", "recipe.json", ".recipe.resolved.json.new"})
  void saysWhatToDoWithARunThatEndedBeforeItsRecipeWasKept(String last) throws IOException {
    Path begun = Files.createDirectories(folder.resolve("begun/checkpoints")).getParent();
    Files.createFile(begun.resolve("run.lock"));
    Files.createFile(begun.resolve(last));

    assertThat(dino.run("resume", begun.toString())).isEqualTo(7);
    assertThat(dino.err()).contains("it has computed nothing. Delete the folder");
    assertThat(dino.run("run", recipe.toString(), "--out", begun.toString())).isEqualTo(7);

    delete(begun);
    assertThat(dino.run("run", recipe.toString(), "--out", begun.toString())).isZero();
  }

  private void assertSameBits() throws IOException {
    assertThat(run.resolve("events.jsonl")).content().isEqualTo(events);
    assertThat(checkpoint(NEWEST).resolve("weights.safetensors")).hasBinaryContent(weights);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static void delete(Path what) throws IOException {
    try (Stream<Path> walk = Files.walk(what)) {
      for (Path path : walk.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    }
  }
}
