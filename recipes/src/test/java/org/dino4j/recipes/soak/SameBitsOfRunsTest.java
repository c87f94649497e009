package org.dino4j.recipes.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.dino4j.api.train.Backend;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.recipes.toy.ToyDino;
import org.dino4j.recipes.train.TrainModule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The comparison of a soak sees what it is there to see. */
final class SameBitsOfRunsTest {
  private static final String RECIPE =
      """
      {
        "seed": %s,
        "data": {
          "train": {"type": "squares", "count": 20},
          "views": {"type": "square", "views": 2}
        },
        "method": {"type": "toy"},
        "optimizer": {
          "rule": {"type": "toy"},
          "learningRate": {"base": 0.1, "scaling": "none", "warmUp": "1 steps"},
          "freezeLastLayer": "0 steps"
        },
        "train": {"batch": 4, "length": "4 steps"}
      }
      """;

  @TempDir private Path folder;
  private RunFolder other;
  private SameBits sameBits;

  @BeforeEach
  void trainTwice() throws IOException {
    ToyDino dino = new ToyDino(folder, new TrainModule());
    RunFolder whole = run(dino, "whole", 1);
    other = run(dino, "other", 1);
    Backend backend = dino.part(Catalog.class).backend();
    sameBits = new SameBits(whole, backend.snapshotFiles());
  }

  private RunFolder run(ToyDino dino, String name, int seed) throws IOException {
    Path recipe = Files.writeString(folder.resolve(name + ".json"), RECIPE.formatted(seed));
    Path run = folder.resolve(name);
    assertThat(dino.run("run", "" + recipe, "--out", "" + run)).as(dino.err()).isZero();
    return new RunFolder(run);
  }

  @Test
  void findsNothingInRunsOfOneSeed() {
    assertThat(sameBits.differences(other)).isEmpty();
  }

  @Test
  void namesArraysAndTheLineThatDifferInARunOfAnotherSeed() throws IOException {
    other = run(new ToyDino(folder, new TrainModule()), "third", 2);

    assertThat(sameBits.differences(other))
        .startsWith("events.jsonl differs from line 1 on")
        .contains("teacher.backbone.weight differs", "student.backbone.weight#moment differs");
  }

  @Test
  void seesALineThatIsMissingAndOneThatIsTooMany() throws IOException {
    List<String> lines = Files.readAllLines(other.events());
    Files.write(other.events(), lines.subList(0, 3));
    assertThat(sameBits.inEvents(other)).isEmpty();
    assertThat(sameBits.differences(other)).containsExactly("events.jsonl ends early");

    Files.write(other.events(), lines);
    Files.writeString(other.events(), lines.get(3) + "\n", StandardOpenOption.APPEND);
    assertThat(sameBits.differences(other)).containsExactly("events.jsonl differs from line 5 on");
  }

  @Test
  void passesOverALineThatAKillCutShort() throws IOException {
    String events = Files.readString(other.events());
    Files.writeString(other.events(), events.substring(0, events.length() - 7));

    assertThat(sameBits.inEvents(other)).isEmpty();
  }
}
