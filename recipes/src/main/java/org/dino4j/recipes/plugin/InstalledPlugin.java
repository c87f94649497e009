package org.dino4j.recipes.plugin;

import java.nio.file.Path;
import java.util.List;
import org.dino4j.api.plugin.Plugin;

/**
 * A plugin and where it came from.
 *
 * @param plugin what the jar brought
 * @param origin how messages name it: the plugin's own name if built in, else the jar's file name
 * @param files the jars or class folders it was loaded from, for the run's manifest
 */
public record InstalledPlugin(Plugin plugin, String origin, List<Path> files) {
  public InstalledPlugin {
    files = List.copyOf(files);
  }

  /** Whether it came from the folder {@code plugins/}. */
  public boolean isForeign() {
    return !origin.equals(name());
  }

  public String name() {
    return plugin.name();
  }
}
