package org.dino4j.recipes.plugin;

import java.nio.file.Path;

/** Where dino4j is installed: its shipped recipes and suites and the folder for plugins. */
public record Home(Path folder) {
  /** The system property that the launch script sets. */
  public static final String PROPERTY = "dino4j.home";

  /** The installation that this process was started from; the current folder if none was named. */
  public static Home ofThisProcess() {
    return new Home(Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath().normalize());
  }

  public Path recipes() {
    return folder.resolve("recipes");
  }

  public Path suites() {
    return folder.resolve("suites");
  }

  public Path plugins() {
    return folder.resolve("plugins");
  }
}
