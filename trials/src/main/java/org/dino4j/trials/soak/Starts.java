package org.dino4j.trials.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.recipes.process.ChildProcess;

/**
 * Starts the real command, as a person would after a power cut.
 *
 * @param launcher starts the processes
 * @param recipe that is trained
 * @param logs takes what the processes say, one file each
 */
record Starts(Launcher launcher, Path recipe, Path logs) {
  /** Begins a run, or goes on with it if its recipe was kept. */
  ChildProcess of(RunFolder folder, int number) {
    boolean begun = Files.exists(folder.resolvedRecipe());
    String root = folder.root().toString();
    if (!begun) {
      delete(folder.root());
    }
    return launcher.start(
        begun ? List.of("resume", root) : List.of("run", recipe.toString(), "--out", root),
        logs.resolve(String.format(Locale.ROOT, "%s-%03d.log", folder.name(), number)));
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
