package org.dino4j.trials;

import com.google.inject.Guice;
import com.google.inject.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.dino4j.engine.plugin.CatalogModule;
import org.dino4j.engine.plugin.Home;
import org.dino4j.engine.plugin.StrictModule;
import org.dino4j.engine.recipe.RecipeModule;
import org.dino4j.recipes.cli.CommandLineInterface;
import org.dino4j.recipes.cli.CommandLineModule;
import org.dino4j.recipes.cli.Console;
import org.dino4j.recipes.process.ChildProcess;
import org.dino4j.recipes.reference.ReferenceModule;
import org.dino4j.trials.soak.SoakModule;

/** Starts a trial of an installation, as {@code trials/run} does. */
public final class Main {
  private Main() {}

  /** Runs the trial named by the first argument. */
  public static void main(String[] args) {
    // As in dino4j itself, whose recipes are read here, too.
    Locale.setDefault(Locale.ROOT);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    Home home = Home.ofThisProcess();
    int exitCode =
        Guice.createInjector(
                Stage.PRODUCTION,
                new StrictModule(),
                new CatalogModule(home),
                new RecipeModule(),
                new ReferenceModule(),
                new SoakModule((words, log) -> ChildProcess.of(installed(home, words), log)),
                new CommandLineModule(Console.ofThisProcess()))
            .getInstance(CommandLineInterface.class)
            .run(args);
    System.exit(exitCode);
  }

  /** A command line of the installed program. */
  private static List<String> installed(Home home, List<String> words) {
    Path program = home.folder().resolve("bin/dino4j");
    return Stream.concat(Stream.of(program.toString()), words.stream()).toList();
  }
}
