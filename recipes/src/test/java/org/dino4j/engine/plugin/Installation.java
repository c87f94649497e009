package org.dino4j.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.dino4j.api.part.Refusal;
import org.dino4j.engine.recipe.RecipeModule;
import org.dino4j.recipes.bench.BenchModule;
import org.dino4j.recipes.cli.CommandLineInterface;
import org.dino4j.recipes.cli.CommandLineModule;
import org.dino4j.recipes.cli.Console;
import org.dino4j.recipes.process.ExitCodes;
import org.dino4j.recipes.reference.ReferenceModule;
import org.dino4j.recipes.train.TrainModule;

/** A home with plugins of a test in it, and the commands as a user gives them. */
record Installation(Path home) {
  Path jar(String place) {
    return home.resolve("plugins").resolve(place);
  }

  Catalog catalog() {
    Home installed = new Home(home);
    return new Catalog(() -> new PluginFinder(Installation.class.getClassLoader()).find(installed));
  }

  /** The plugins are refused: this message, this exit code, nothing else. */
  void assertRefused(String message) {
    assertFails("plugins", message + "\n");
  }

  /** A command fails for a plugin's sake. */
  void assertFails(String words, String said) {
    Said found = run(words.split(" "));
    assertThat(found.err()).isEqualTo(said);
    assertThat(found.code()).isEqualTo(ExitCodes.of(Refusal.Kind.PLUGIN));
    assertThat(found.out()).isEmpty();
  }

  Said run(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Guice.createInjector(
                new StrictModule(),
                new CatalogModule(new Home(home)),
                new RecipeModule(),
                new ReferenceModule(),
                new BenchModule(),
                new TrainModule(),
                new CommandLineModule(new Console(printer(out), printer(err))))
            .getInstance(CommandLineInterface.class)
            .run(words);
    return new Said(code, text(out), text(err));
  }

  private static PrintStream printer(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  /** What a command said and ended with. */
  record Said(int code, String out, String err) {}
}
