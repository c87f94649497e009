package org.dino4j.recipes.train;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dino4j.api.method.WeightSource;
import org.dino4j.engine.hash.Sha256;
import org.dino4j.engine.provenance.WeightFileFacts;
import org.dino4j.engine.run.Manifest;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.recipes.toy.ToyDino;
import org.dino4j.recipes.toy.ToyRecipe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run whose student has its first values from a file. */
final class WeightFilesTest {
  @TempDir private Path folder;
  private Path file;
  private RunFolder run;

  @BeforeEach
  void train() throws IOException {
    file = Files.writeString(folder.resolve("vits.safetensors"), "as it was");
    run = new RunFolder(folder.resolve("run"));
    assertThat(dino().run("run", ToyRecipe.in(folder).toString(), "--out", "" + run.root()))
        .isZero();
  }

  @Test
  void theFileAndItsHashStandInManifestAndReport() throws IOException {
    String hash = Sha256.of("as it was".getBytes(UTF_8));

    assertThat(Manifest.read(run).weightFiles())
        .containsExactly(new WeightFileFacts("student.backbone", "" + file, false, hash));
    assertThat(Files.readString(run.report())).contains("weights of student.backbone", hash);
  }

  @Test
  void aRunGoesOnWithTheSameFile() {
    ToyDino dino = dino();

    assertThat(dino.run("resume", "" + run.root())).as(dino.err()).isZero();
    assertThat(dino.err()).doesNotContain("warning");
  }

  @Test
  void anotherFileIsRefusedUnlessItIsAccepted() throws IOException {
    Files.writeString(file, "as it is");
    ToyDino dino = dino();

    assertThat(dino.run("resume", "" + run.root())).isEqualTo(7);
    assertThat(dino.err()).contains("weights of student.backbone in " + file, "--accept-changes");

    assertThat(dino.run("resume", "" + run.root(), "--accept-changes")).as(dino.err()).isZero();
    assertThat(Manifest.read(run).promise())
        .startsWith("broken")
        .contains("weights of student.backbone");
  }

  private ToyDino dino() {
    ToyDino dino = new ToyDino(folder, new TrainModule());
    dino.hooks().takes(new WeightSource("student.backbone", file, "", false));
    return dino;
  }
}
