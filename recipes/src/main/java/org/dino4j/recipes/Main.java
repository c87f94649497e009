package org.dino4j.recipes;

import com.google.inject.Guice;
import com.google.inject.Stage;
import java.util.Locale;
import java.util.TimeZone;
import org.dino4j.engine.plugin.CatalogModule;
import org.dino4j.engine.plugin.Home;
import org.dino4j.engine.plugin.StrictModule;
import org.dino4j.engine.recipe.RecipeModule;
import org.dino4j.recipes.bench.BenchModule;
import org.dino4j.recipes.cli.CommandLineInterface;
import org.dino4j.recipes.cli.CommandLineModule;
import org.dino4j.recipes.cli.Console;
import org.dino4j.recipes.cli.doctor.DoctorModule;
import org.dino4j.recipes.compare.CompareModule;
import org.dino4j.recipes.process.ChildProcess;
import org.dino4j.recipes.process.ExitGuard;
import org.dino4j.recipes.reference.ReferenceModule;
import org.dino4j.recipes.replay.ReplayModule;
import org.dino4j.recipes.suite.SuiteModule;
import org.dino4j.recipes.train.TrainModule;

/** Starts dino4j. Its modules are the table of contents. */
public final class Main {
  private Main() {}

  /** Runs the command named by the first argument. */
  public static void main(String[] args) {
    // TensorFlow refuses names with other digits than 0 to 9, and messages are in one language.
    Locale.setDefault(Locale.ROOT);
    // JavaCPP unpacks TensorFlow anew where a jar's times look changed, under a process that has it
    // loaded, too.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    Console console = Console.ofThisProcess();
    ExitGuard.set(console.err(), Main.class);
    int exitCode =
        Guice.createInjector(
                Stage.PRODUCTION,
                new StrictModule(),
                new CatalogModule(Home.ofThisProcess()),
                new RecipeModule(),
                new ReferenceModule(),
                new BenchModule(),
                new TrainModule(),
                new DoctorModule(),
                new CompareModule(),
                new ReplayModule(),
                new SuiteModule((words, log) -> ChildProcess.start(words, log).await()),
                new CommandLineModule(console))
            .getInstance(CommandLineInterface.class)
            .run(args);
    System.exit(exitCode);
  }
}
