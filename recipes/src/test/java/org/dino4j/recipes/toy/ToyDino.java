package org.dino4j.recipes.toy;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dino4j.data.DataPlugin;
import org.dino4j.engine.EnginePlugin;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.engine.plugin.Home;
import org.dino4j.engine.plugin.InstalledPlugin;
import org.dino4j.engine.plugin.StrictModule;
import org.dino4j.engine.recipe.RecipeModule;
import org.dino4j.evaluations.EvaluationsPlugin;
import org.dino4j.methods.MethodsPlugin;
import org.dino4j.recipes.cli.CommandLineInterface;
import org.dino4j.recipes.cli.CommandLineModule;
import org.dino4j.recipes.cli.Console;
import org.dino4j.recipes.reference.ReferenceModule;

/**
 * The whole command line over toy parts and the real sources of pictures. The toy plugin says that
 * it was loaded from {@value #JAR} of the home, if there is such a file.
 */
public final class ToyDino {
  public static final String JAR = "toy.jar";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final ToyHooks hooks = new ToyHooks();
  private final Injector injector;

  public ToyDino(Path home, Module... more) {
    Catalog catalog =
        new Catalog(
            () ->
                List.of(
                    new InstalledPlugin(new EnginePlugin(), "engine", List.of()),
                    new InstalledPlugin(new MethodsPlugin(), "plugins-methods", List.of()),
                    new InstalledPlugin(new EvaluationsPlugin(), "plugins-evaluations", List.of()),
                    new InstalledPlugin(new DataPlugin(), "plugins-data", List.of()),
                    new InstalledPlugin(new ToyPlugin(hooks), "toy", jar(home))));
    List<Module> modules =
        new ArrayList<>(
            List.of(
                new StrictModule(),
                new AbstractModule() {
                  @Override
                  protected void configure() {
                    bind(Home.class).toInstance(new Home(home));
                    bind(Catalog.class).toInstance(catalog);
                  }
                },
                new RecipeModule(),
                new ReferenceModule(),
                new CommandLineModule(new Console(printing(out), printing(err)))));
    modules.addAll(List.of(more));
    injector = Guice.createInjector(Stage.PRODUCTION, modules);
  }

  private static List<Path> jar(Path home) {
    return Stream.of(home.resolve(JAR)).filter(Files::isRegularFile).toList();
  }

  private static PrintStream printing(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  /** Runs a command and returns its exit code. */
  public int run(String... words) {
    return injector.getInstance(CommandLineInterface.class).run(words);
  }

  public <T> T part(Class<T> type) {
    return injector.getInstance(type);
  }

  public ToyHooks hooks() {
    return hooks;
  }

  public String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  public String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
