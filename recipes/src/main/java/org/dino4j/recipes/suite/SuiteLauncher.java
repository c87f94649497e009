package org.dino4j.recipes.suite;

import java.nio.file.Path;
import java.util.List;

/**
 * Runs a command of dino4j and waits for it. TensorFlow's threads and memory are a process's for
 * good, so each run of a suite has a process of its own, and its numbers are those of the same
 * command typed by hand.
 */
public interface SuiteLauncher {
  /**
   * Runs it.
   *
   * @param log a new file for all that it says
   * @return its exit code
   */
  int run(List<String> words, Path log);
}
