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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dino4j.api.array.FloatArray;
import org.dino4j.engine.plugin.Catalog;
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
import org.dino4j.recipes.compare.CompareModule;
import org.dino4j.recipes.reference.ReferenceModule;
import org.dino4j.recipes.replay.ReplayModule;
import org.dino4j.testkit.run.SmallRun;

/**
 * A small recipe in phases with all real parts: nine steps, five of them in the first phase, a
 * checkpoint after each second one.
 *
 * @param recipe whose phases {@code changes} bring
 * @param changes of it, as {@code --set} takes them
 */
record PhasedRun(Path folder, Path recipe, List<String> changes) {
  private static final String CHECKPOINTS = "checkpoint={\"every\": \"2 steps\", \"keep\": 9}";

  /** Trains it at once. */
  static PhasedRun trainedIn(Path folder, String... changes) throws IOException {
    List<String> all = new ArrayList<>(List.of(changes));
    all.add(CHECKPOINTS);
    PhasedRun run = new PhasedRun(folder, SmallRun.in(folder, 12), all);
    run.train(0, run.dino(new ByteArrayOutputStream()), run.whole());
    return run;
  }

  /** The run that was never stopped. */
  Path whole() {
    return folder.resolve("whole");
  }

  History history() {
    return History.of(new RunFolder(whole()));
  }

  /** Trains the recipe, with more changes, into another folder. */
  void train(int expected, Injector dino, Path run, String... more) {
    List<String> words =
        new ArrayList<>(List.of("run", recipe.toString(), "--out", run.toString()));
    Stream.concat(changes.stream(), Stream.of(more))
        .forEach(change -> words.addAll(List.of("--set", change)));
    run(expected, dino, words.toArray(String[]::new));
  }

  /** One whose user asks it to stop before its first step. */
  Injector interrupted() {
    Injector dino = dino(new ByteArrayOutputStream());
    dino.getInstance(StopRequest.class).ask(2);
    return dino;
  }

  void run(int expected, String... words) {
    run(expected, dino(new ByteArrayOutputStream()), words);
  }

  void run(int expected, Injector dino, String... words) {
    assertThat(dino.getInstance(CommandLineInterface.class).run(words)).isEqualTo(expected);
  }

  /** An array of a checkpoint. */
  FloatArray array(long step, String name) {
    return dino(new ByteArrayOutputStream())
        .getInstance(Catalog.class)
        .backend()
        .snapshotFiles()
        .read(weights(whole(), step))
        .arrays()
        .get(name);
  }

  /** The whole run again, in a folder of this name. */
  Path copy(String name) throws IOException {
    Path copy = folder.resolve(name);
    try (Stream<Path> files = Files.walk(whole())) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(whole().relativize(file)));
      }
    }
    return copy;
  }

  /** A copy that went on from a checkpoint has the bits of the run that did all at once. */
  void assertSameFrom(String checkpoint) throws IOException {
    Path copy = copy("from-" + checkpoint);
    run(0, "resume", copy.toString(), "--checkpoint", checkpoint);
    assertSame(copy);
  }

  void assertSame(Path run) throws IOException {
    assertThat(Files.readString(run.resolve("events.jsonl")))
        .isEqualTo(Files.readString(whole().resolve("events.jsonl")));
    assertThat(Files.readAllBytes(weights(run, 9)))
        .isEqualTo(Files.readAllBytes(weights(whole(), 9)));
  }

  private static Path weights(Path run, long step) {
    return run.resolve("checkpoints/step-0000000" + step + "/weights.safetensors");
  }

  /** The product as a command line sees it. */
  Injector dino(ByteArrayOutputStream said) {
    PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8);
    return Guice.createInjector(
        Stage.PRODUCTION,
        new StrictModule(),
        new CatalogModule(new Home(folder)),
        new RecipeModule(),
        new ReferenceModule(),
        new TrainModule(),
        new ReplayModule(),
        new CompareModule(),
        new CommandLineModule(new Console(to, System.err)));
  }
}
