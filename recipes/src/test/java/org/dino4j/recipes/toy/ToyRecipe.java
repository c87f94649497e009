package org.dino4j.recipes.toy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A recipe over toy parts: twelve steps, k-NN after every fifth, a checkpoint after every fourth.
 */
public final class ToyRecipe {
  private static final String TEXT =
      """
      { // a recipe over toy parts
        "seed": 5,
        "data": {
          "train": {"type": "squares", "count": 23},
          "views": {"type": "square", "views": 2}
        },
        "method": {"type": "toy"},
        "optimizer": {
          "rule": {"type": "toy"},
          "learningRate": {"base": 0.1, "scaling": "none", "warmUp": "3 steps"},
          "freezeLastLayer": "0 steps"
        },
        "train": {"batch": 4, "length": "12 steps"},
        "evaluate": [{
          "type": "knn", "every": "5 steps", "k": [3],
          "views": {"type": "square"},
          "bank": {"type": "squares", "count": 30, "seed": 8},
          "queries": {"type": "squares", "count": 9, "seed": 9}
        }],
        "checkpoint": {"every": "4 steps", "keep": 3}
      }
      """;

  private ToyRecipe() {}

  /** Writes it as {@code toy.json}. */
  public static Path in(Path folder) {
    try {
      return Files.writeString(folder.resolve("toy.json"), TEXT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
