package org.dino4j.recipes.cli;

import java.util.Optional;
import org.dino4j.api.plugin.Plugin;

/** Which dino4j this is. */
public final class Version {
  private Version() {}

  /** The version of the jar; {@code development} where classes run from a build folder. */
  public static String number() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  static String line() {
    return "dino4j %s (plugin API %s, Java %s)"
        .formatted(number(), Plugin.API_VERSION, System.getProperty("java.version"));
  }
}
