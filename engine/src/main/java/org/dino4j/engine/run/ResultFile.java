package org.dino4j.engine.run;

import java.util.LinkedHashMap;
import java.util.Map;

/** {@code result.json}: what came out, for programs. Shares are from 0 to 1. */
public final class ResultFile {
  private ResultFile() {}

  /**
   * Writes it.
   *
   * @param results by name of the evaluation, then by name of the result, baselines among them
   */
  public static void write(
      RunFolder folder, Map<String, ? extends Map<String, ?>> results, long steps, double seconds) {
    Map<String, Object> file = new LinkedHashMap<>(results);
    file.put("steps", steps);
    file.put("seconds", seconds);
    Disk.replace(folder.result(), Json.file(file));
  }
}
