package org.dino4j.recipes.suite;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A suite without faults.
 *
 * @param name how its folder is called: {@code quick}
 * @param file where it was read from
 */
record LoadedSuite(String name, Path file, Suite suite) {
  /** What the command {@code run} takes: a file beside the suite, else a shipped name. */
  static String recipe(Path suiteFile, String nameOrFile) {
    Path beside = suiteFile.toAbsolutePath().resolveSibling(nameOrFile);
    return Files.isRegularFile(beside) ? beside.toString() : nameOrFile;
  }
}
