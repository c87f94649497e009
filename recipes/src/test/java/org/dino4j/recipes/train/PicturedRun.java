package org.dino4j.recipes.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.dino4j.api.seed.Seeds;
import org.dino4j.engine.hash.Sha256;
import org.dino4j.recipes.toy.ToyDino;

/**
 * A toy run of eight steps on pictures that lie in files, and all that it came from, in one folder:
 * {@code pictures}, {@code bank}, {@code toy.jar}, {@code recipe.json}, {@code run}.
 */
record PicturedRun(Path home) {
  static final String NEWEST = "step-00000008";
  private static final int SIDE = 4;
  private static final int PICTURES = 8;
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);
  private static final String RECIPE =
      """
      {
        "data": {
          "train": {"type": "image-folder", "path": "pictures"},
          "views": {"type": "square", "views": 2}
        },
        "method": {"type": "toy"},
        "optimizer": {
          "rule": {"type": "toy"},
          "learningRate": {"base": 0.1, "scaling": "none", "warmUp": "1 steps"},
          "freezeLastLayer": "0 steps"
        },
        "train": {"batch": 4, "length": "8 steps"},
        "evaluate": [{
          "type": "knn", "every": "2 steps", "k": [1],
          "views": {"type": "square"},
          "bank": {"type": "image-folder", "path": "bank"},
          "queries": {"type": "image-folder", "path": "bank"}
        }],
        "checkpoint": {"every": "2 steps", "keep": 3}
      }
      """;

  /** Trains it. */
  static PicturedRun trainedIn(Path home) throws IOException {
    PicturedRun run = new PicturedRun(home);
    run.pictures("pictures", 0);
    run.pictures("bank", PICTURES);
    Files.writeString(run.at(ToyDino.JAR), "the first build");
    Files.writeString(run.at("recipe.json"), RECIPE);
    ToyDino dino = run.dino();
    assertThat(dino.run("run", "" + run.at("recipe.json"), "--out", "" + run.at("run")))
        .as(dino.err())
        .isZero();
    return run;
  }

  private void pictures(String folder, int seed) throws IOException {
    for (int i = 0; i < PICTURES; i++) {
      Path file = at("%s/%s/%s.png".formatted(folder, i % 2 == 0 ? "even" : "odd", i));
      Files.createDirectories(file.getParent());
      write(file, seed + i);
    }
  }

  /** A picture of noise. */
  static void write(Path file, int seed) throws IOException {
    RandomGenerator random = new Seeds(seed).generator();
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
      image.setRGB(pixel % SIDE, pixel / SIDE, random.nextInt(1 << 24));
    }
    ImageIO.write(image, "png", file.toFile());
  }

  ToyDino dino() {
    return new ToyDino(home, new TrainModule());
  }

  Path at(String name) {
    return home.resolve(name);
  }

  Path checkpoint(String name) {
    return at("run/checkpoints").resolve(name);
  }

  void edit(String file, UnaryOperator<String> change) throws IOException {
    String text = Files.readString(at(file));
    String changed = change.apply(text);
    assertThat(changed).as("an edit of " + file).isNotEqualTo(text);
    Files.writeString(at(file), changed);
  }

  /** As a kill before the first checkpoint leaves it. */
  void loseCheckpoints() throws IOException {
    for (Path checkpoint : inside(at("run/checkpoints"))) {
      delete(checkpoint);
    }
  }

  /** As an earlier dino4j wrote it: no hash of the log, no copy of the manifest. */
  void age(String checkpoint) throws IOException {
    Path folder = checkpoint(checkpoint);
    Files.delete(folder.resolve("manifest.json"));
    Path state = folder.resolve("state.json");
    Files.writeString(
        state, Files.readString(state).replaceAll(",\\s*\"eventsSha256\" : \"[0-9a-f]*\"", ""));
    seal(checkpoint);
  }

  /** Writes the hashes of a checkpoint anew. */
  void seal(String checkpoint) throws IOException {
    StringBuilder sums = new StringBuilder();
    for (Path file : inside(checkpoint(checkpoint))) {
      if (!file.endsWith("SHA256SUMS")) {
        sums.append(new Sha256().file(file).hex() + "  " + file.getFileName() + "\n");
      }
    }
    Files.writeString(checkpoint(checkpoint).resolve("SHA256SUMS"), sums);
  }

  /** Every file and folder of the run, with content and time; times are set to long ago first. */
  Map<String, String> state() throws IOException {
    Map<String, String> state = new TreeMap<>();
    for (Path path : all(at("run"))) {
      String content = Files.isDirectory(path) ? "" : text(path);
      state.put(path.toString(), Files.getLastModifiedTime(path) + " " + content);
    }
    return state;
  }

  void setTimes() throws IOException {
    for (Path path : all(at("run"))) {
      Files.setLastModifiedTime(path, LONG_AGO);
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }

  static List<Path> inside(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.sorted().toList();
    }
  }

  /** The deepest first. */
  static List<Path> all(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.sorted(Comparator.reverseOrder()).toList();
    }
  }

  static void delete(Path folder) throws IOException {
    for (Path path : all(folder)) {
      Files.delete(path);
    }
  }
}
