package org.dino4j.recipes.inputs;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dino4j.data.DataPlugin;
import org.dino4j.engine.EnginePlugin;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.engine.plugin.Home;
import org.dino4j.engine.plugin.InstalledPlugin;
import org.dino4j.engine.plugin.StrictModule;
import org.dino4j.engine.recipe.PreparedRun;
import org.dino4j.engine.recipe.RecipeChecker;
import org.dino4j.engine.recipe.RecipeModule;
import org.dino4j.engine.recipe.RecipeReader;
import org.dino4j.evaluations.EvaluationsPlugin;
import org.dino4j.recipes.cli.CommandLineInterface;
import org.dino4j.recipes.cli.CommandLineModule;
import org.dino4j.recipes.cli.Console;
import org.dino4j.recipes.reference.ReferenceModule;
import org.dino4j.recipes.train.TrainModule;
import org.dino4j.tensorflow.TensorFlowPlugin;

/** A dino4j that has the toys, in a folder of its own. */
final class ToyBench {
  static final int STEPS = 120;
  static final String DENSE = "{\"type\": \"dense-toy\"}";
  static final String LABELS = "{\"type\": \"label-toy\"}";
  static final String MASKS =
      "{\"type\": \"mask-toy\", \"group\": \"global\", \"masks\": {\"type\": \"random-mask\"}}";

  private static final String RECIPE =
      """
      {
        "seed": 3,
        "data": {
          "train": {"type": "hills"},
          "views": {"type": "multi-crop", "channels": 1, "pixels": "uint16",
                    "interpolation": "bilinear", "jitter": {"probability": 0}, "grayscale": 0,
                    "global": {"count": 2, "size": 8, "blur": [0], "solarize": [0]},
                    "local": {"count": 1, "size": 4, "blur": [0], "solarize": [0]}}
        },
        "method": METHOD,
        "optimizer": {
          "rule": {"type": "adam"}, "weightDecay": 0,
          "learningRate": {"base": 0.1, "scaling": "none", "warmUp": "0 steps", "to": 0.1}
        },
        "train": {"batch": 8, "length": "120 steps"}
      }
      """;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Path folder;
  private final Injector dino;

  ToyBench(Path folder) {
    this.folder = folder;
    PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8);
    this.dino =
        Guice.createInjector(
            Stage.PRODUCTION,
            new StrictModule(),
            new AbstractModule() {
              @Override
              protected void configure() {
                bind(Home.class).toInstance(new Home(folder));
                bind(Catalog.class).toInstance(toys());
              }
            },
            new RecipeModule(),
            new ReferenceModule(),
            new TrainModule(),
            new CommandLineModule(new Console(to, to)));
  }

  private static Catalog toys() {
    return new Catalog(
        () ->
            List.of(
                new InstalledPlugin(new EnginePlugin(), "engine", List.of()),
                new InstalledPlugin(new DataPlugin(), "plugins-data", List.of()),
                new InstalledPlugin(new EvaluationsPlugin(), "plugins-evaluations", List.of()),
                new InstalledPlugin(new TensorFlowPlugin(), "tf-backend", List.of()),
                new InstalledPlugin(new InputsPlugin(), "inputs", List.of())));
  }

  /** Writes the recipe of a toy and returns its place. */
  Path recipe(String method) throws IOException {
    return Files.writeString(folder.resolve("toy.json"), RECIPE.replace("METHOD", method));
  }

  PreparedRun prepare(String method, String... changes) throws IOException {
    return dino.getInstance(RecipeChecker.class)
        .prepare(dino.getInstance(RecipeReader.class).read("" + recipe(method), List.of(changes)));
  }

  Catalog catalog() {
    return dino.getInstance(Catalog.class);
  }

  /** Runs a command and returns its exit code. */
  int run(String... words) {
    return dino.getInstance(CommandLineInterface.class).run(words);
  }

  /** What commands said so far. */
  String said() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
