package org.dino4j.recipes.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dino4j.engine.plugin.CatalogModule;
import org.dino4j.engine.plugin.Home;
import org.dino4j.engine.plugin.StrictModule;
import org.dino4j.engine.recipe.RecipeModule;
import org.dino4j.engine.run.History;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.engine.train.StopRequest;
import org.dino4j.recipes.cli.CommandLineInterface;
import org.dino4j.recipes.cli.CommandLineModule;
import org.dino4j.recipes.cli.Console;
import org.dino4j.recipes.reference.ReferenceModule;
import org.dino4j.testkit.run.SmallRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small DINO v1 run with all real parts: stopped and resumed, it has the bits of one never
 * stopped.
 */
final class SameBitsTest {
  @TempDir private Path folder;

  @Test
  void aRunThatWasStoppedAndResumedHasTheBitsOfOneThatWasNot() throws IOException {
    Path recipe = SmallRun.in(folder, 12);
    Path whole = folder.resolve("whole");
    Path stopped = folder.resolve("stopped");

    run(0, "run", recipe.toString(), "--out", whole.toString());
    Injector interrupted = dino(new ByteArrayOutputStream());
    interrupted.getInstance(StopRequest.class).ask(2);
    run(interrupted, 130, "run", recipe.toString(), "--out", stopped.toString());
    run(0, "resume", stopped.toString(), "--workers", "1");

    assertThat(History.of(new RunFolder(whole)).steps()).hasSize(6);
    assertThat(Files.readString(stopped.resolve("events.jsonl")))
        .isEqualTo(Files.readString(whole.resolve("events.jsonl")));
    assertThat(Files.readAllBytes(weights(stopped))).isEqualTo(Files.readAllBytes(weights(whole)));
  }

  @Test
  void aRunThatGoesOnFromItsThirdStepHasTheBitsOfOneThatDidSixAtOnce() throws IOException {
    Path recipe = SmallRun.in(folder, 12);
    Path run = folder.resolve("run");
    run(0, "run", recipe.toString(), "--out", run.toString());
    String events = Files.readString(run.resolve("events.jsonl"));
    byte[] weights = Files.readAllBytes(weights(run));

    run(0, "resume", run.toString(), "--checkpoint", "step-00000003");

    assertThat(Files.readString(run.resolve("events.jsonl"))).isEqualTo(events);
    assertThat(Files.readAllBytes(weights(run))).isEqualTo(weights);
  }

  private static Path weights(Path run) {
    return run.resolve("checkpoints/step-00000006/weights.safetensors");
  }

  private void run(int expected, String... words) {
    run(dino(new ByteArrayOutputStream()), expected, words);
  }

  private static void run(Injector dino, int expected, String... words) {
    assertThat(dino.getInstance(CommandLineInterface.class).run(words)).isEqualTo(expected);
  }

  private Injector dino(ByteArrayOutputStream said) {
    PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8);
    return Guice.createInjector(
        Stage.PRODUCTION,
        new StrictModule(),
        new CatalogModule(new Home(folder)),
        new RecipeModule(),
        new ReferenceModule(),
        new TrainModule(),
        new CommandLineModule(new Console(to, System.err)));
  }
}
