package org.dino4j.engine.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dino4j.api.part.Refusal;

/** {@code result.json}: what came out, for programs. Shares are from 0 to 1. */
public final class ResultFile {
  /** Files of 0.1, which have no number, are of format 1: they know k-NN alone. */
  private static final int NEWEST = 2;

  private ResultFile() {}

  /**
   * Writes it.
   *
   * @param results by name of the evaluation, then by name of the result, baselines among them
   */
  public static void write(
      RunFolder folder, Map<String, ? extends Map<String, ?>> results, long steps, double seconds) {
    Map<String, Object> file = numbered(results);
    file.put("steps", steps);
    file.put("seconds", seconds);
    Disk.replace(folder.result(), Json.file(file));
  }

  /** Writes results of no run into a new file; they have no steps and no seconds. */
  public static void write(Path file, Map<String, ? extends Map<String, ?>> results) {
    requireNew(file);
    Disk.replace(file, Json.file(numbered(results)));
  }

  private static Map<String, Object> numbered(Map<String, ? extends Map<String, ?>> results) {
    Map<String, Object> file = new LinkedHashMap<>();
    file.put(FormatNumber.FIELD, NEWEST);
    file.putAll(results);
    return file;
  }

  /**
   * Looks, before anything is measured, whether results can be put there.
   *
   * @throws Refusal if something is there already, or its folder is not
   */
  public static void requireNew(Path file) {
    if (Files.exists(file)) {
      throw new Refusal(
          Refusal.Kind.USAGE,
          "%s is there already and is not written over; name another file, or take it away"
              .formatted(file));
    }
    if (!Files.isDirectory(file.toAbsolutePath().getParent())) {
      throw new Refusal(
          Refusal.Kind.USAGE,
          "%s cannot be written: its folder is not there. Make it first".formatted(file));
    }
  }
}
