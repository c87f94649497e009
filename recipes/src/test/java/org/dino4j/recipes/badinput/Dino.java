package org.dino4j.recipes.badinput;

import com.google.inject.Guice;
import com.google.inject.Stage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.dino4j.engine.plugin.CatalogModule;
import org.dino4j.engine.plugin.Home;
import org.dino4j.engine.plugin.StrictModule;
import org.dino4j.engine.recipe.RecipeModule;
import org.dino4j.recipes.bench.BenchModule;
import org.dino4j.recipes.cli.CommandLineInterface;
import org.dino4j.recipes.cli.CommandLineModule;
import org.dino4j.recipes.cli.Console;
import org.dino4j.recipes.reference.ReferenceModule;
import org.dino4j.recipes.train.TrainModule;

/** The command line with all real modules, in this process. */
final class Dino {
  private static final Path SHIPPED = Path.of("src/main/dist").toAbsolutePath();

  private Dino() {}

  /**
   * What a command left behind.
   *
   * @param said on standard output and standard error, in order
   */
  record Ended(int code, String said) {}

  /** Runs a command line in the shipped installation, or in one with plugins of its own. */
  static Ended run(Desk desk, List<String> words) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8);
    int code =
        Guice.createInjector(
                Stage.PRODUCTION,
                new StrictModule(),
                new CatalogModule(new Home(desk.hasPlugins() ? desk.here() : SHIPPED)),
                new RecipeModule(),
                new ReferenceModule(),
                new BenchModule(),
                new TrainModule(),
                new CommandLineModule(new Console(to, to)))
            .getInstance(CommandLineInterface.class)
            .run(words.stream().map(desk::filled).toArray(String[]::new));
    return new Ended(code, said.toString(StandardCharsets.UTF_8));
  }
}
