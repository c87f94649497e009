package org.dino4j.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The number that says how a file of a run is written. Files of 0.1 that have none are of format 1.
 */
final class FormatNumber {
  /** What it is called in every file. */
  static final String FIELD = "format";

  private static final int FIRST = 1;

  private FormatNumber() {}

  /**
   * The number of a file.
   *
   * @param newest what this dino4j knows
   * @throws org.dino4j.api.part.Refusal if it is above that
   */
  static int known(Path file, JsonNode found, int newest) {
    int format = found.path(FIELD).asInt(FIRST);
    if (format > newest) {
      throw RunFolder.refusal(
          "%s was written by a newer dino4j in format %s, and this one reads formats up to %s: use %s"
              .formatted(file, format, newest, writer(file)));
    }
    return format;
  }

  /** The version that wrote it: a run's manifest says so, and a checkpoint holds a copy. */
  private static String writer(Path file) {
    Path manifest = new RunFolder(file.toAbsolutePath().getParent()).manifest();
    String unknown = "the version that wrote it";
    try {
      JsonNode version = Json.read(manifest, JsonNode.class).path("versions").path("dino4j");
      return version.isTextual() ? "dino4j " + version.asText() : unknown;
    } catch (IOException e) {
      return unknown;
    }
  }
}
