package org.dino4j.recipes.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dino4j.engine.plugin.CatalogModule;
import org.dino4j.engine.plugin.Home;
import org.dino4j.engine.plugin.StrictModule;
import org.dino4j.engine.recipe.RecipeModule;
import org.dino4j.engine.run.Manifest;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.recipes.cli.CommandLineInterface;
import org.dino4j.recipes.cli.CommandLineModule;
import org.dino4j.recipes.cli.Console;
import org.dino4j.recipes.reference.ReferenceModule;
import org.dino4j.recipes.train.TrainModule;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three steps of the quickstart, with all real parts, and once more. */
@Tag("graph")
final class RealReplayTest {
  private static final List<String> SHORT =
      List.of(
          "train.length=3 steps",
          "train.batch=8",
          "optimizer.learningRate.warmUp=1 steps",
          "optimizer.freezeLastLayer=1 steps",
          "evaluate=[]");

  @TempDir private Path folder;

  @Test
  void theQuickstartHasTheSameBitsAgain() {
    Path run = folder.resolve("run");
    List<String> words = new ArrayList<>(List.of("run", "quickstart", "--out", run.toString()));
    SHORT.forEach(change -> words.addAll(List.of("--set", change)));

    dino4j(words);
    String said =
        dino4j(List.of("replay", run.toString(), "--out", folder.resolve("again").toString()));

    assertThat(said)
        .contains("bits agree with " + run)
        .contains("step-00000003 has the same")
        .doesNotContain("warning");
    Manifest manifest = Manifest.read(new RunFolder(run));
    assertThat(manifest.last().surroundings())
        .containsKeys("tensorflow", "processor", "instructions");
    assertThat(manifest.data()).hasSize(1);
    assertThat(manifest.data().get(0).files().count()).isEqualTo(150);
    assertThat(manifest.data().get(0).files().hashed()).isEqualTo("bytes");
    assertThat(manifest.plugins())
        .allSatisfy(plugin -> assertThat(plugin.files().get(0).sha256()).hasSize(64));
  }

  private static String dino4j(List<String> words) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    int exitCode =
        Guice.createInjector(
                new StrictModule(),
                new CatalogModule(new Home(Path.of("src/main/dist").toAbsolutePath())),
                new RecipeModule(),
                new ReferenceModule(),
                new TrainModule(),
                new ReplayModule(),
                new CommandLineModule(new Console(stream, stream)))
            .getInstance(CommandLineInterface.class)
            .run(words.toArray(String[]::new));
    assertThat(exitCode).as(said.toString(StandardCharsets.UTF_8)).isZero();
    return said.toString(StandardCharsets.UTF_8);
  }
}
