package org.dino4j.trials.soak;

import java.nio.file.Path;
import java.util.List;
import org.dino4j.recipes.process.ChildProcess;

/** Starts a command of dino4j in a process of its own, which can be killed. */
public interface Launcher {
  /**
   * Starts it.
   *
   * @param log a new file for all that it says
   */
  ChildProcess start(List<String> words, Path log);
}
