package org.dino4j.engine.provenance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What this dino4j was built from.
 *
 * @param revision git's name of the commit; {@code unknown} if it was built without git
 * @param dirty whether files differed from that commit
 */
public record Build(String revision, boolean dirty) {
  private static final String FILE = "build.properties";

  /** Nothing is known. */
  public static final Build UNKNOWN = new Build("unknown", false);

  /** The build that runs; written beside this class by Maven. */
  public static Build ofThisProcess() {
    try (InputStream in = Build.class.getResourceAsStream(FILE)) {
      return in == null ? UNKNOWN : of(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Build of(InputStream in) throws IOException {
    Properties said = new Properties();
    said.load(in);
    String revision = said.getProperty("revision", "");
    return revision.matches("[0-9a-f]{40,64}")
        ? new Build(revision, Boolean.parseBoolean(said.getProperty("dirty")))
        : UNKNOWN;
  }

  /** {@code 1a1bba2c}, with {@code -dirty} behind it if files differed. */
  public String shortName() {
    return revision.substring(0, Math.min(8, revision.length())) + (dirty ? "-dirty" : "");
  }
}
