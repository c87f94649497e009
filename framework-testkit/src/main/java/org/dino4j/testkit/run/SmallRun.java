package org.dino4j.testkit.run;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;
import org.dino4j.api.seed.Seeds;

/** DINO v1 with a tiny vision transformer on noise, measured by its neighbours. */
public final class SmallRun {
  private static final int SIDE = 20;

  private static final String RECIPE =
      """
      {
        "seed": 3,
        "data": {
          "train": {"type": "image-folder", "path": "pictures"},
          "views": {"type": "multi-crop",
                    "global": {"count": 2, "size": 16}, "local": {"count": 2, "size": 8}}
        },
        "method": {
          "type": "self-distillation",
          "backbone": {"type": "vit", "patchSize": 4, "width": 16, "depth": 2, "heads": 2,
                       "imageSize": 16, "dropPath": 0.1},
          "head": {"type": "dino-mlp", "outputs": 32, "hiddenDim": 24, "bottleneck": 8},
          "losses": [{"loss": {"type": "dino", "teacherTemperature": 0.04}}],
          "teacherMomentum": {"type": "cosine", "from": 0.9, "to": 1.0}
        },
        "optimizer": {
          "rule": {"type": "adamw"},
          "learningRate": {"base": 0.01, "scaling": "none", "warmUp": "2 steps"},
          "freezeLastLayer": "2 steps"
        },
        "train": {"batch": 4, "length": "6 steps"},
        "evaluate": [{
          "type": "knn", "every": "2 steps", "k": [3], "views": {"type": "whole", "size": 16},
          "bank": {"type": "image-folder", "path": "pictures"},
          "queries": {"type": "image-folder", "path": "pictures"}
        }],
        "checkpoint": {"every": "3 steps"}
      }
      """;

  private SmallRun() {}

  /** Writes the recipe and so many noisy pictures in two classes; returns the recipe's place. */
  public static Path in(Path folder, int pictures) throws IOException {
    for (int i = 0; i < pictures; i++) {
      RandomGenerator random = new Seeds(i).generator();
      BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
      for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
        image.setRGB(pixel % SIDE, pixel / SIDE, random.nextInt(1 << 24));
      }
      Path file =
          folder.resolve(
              String.format(Locale.ROOT, "pictures/%s/%03d.png", i % 2 == 0 ? "even" : "odd", i));
      Files.createDirectories(file.getParent());
      ImageIO.write(image, "png", file.toFile());
    }
    return Files.writeString(folder.resolve("small.json"), RECIPE);
  }
}
