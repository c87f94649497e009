package org.dino4j.engine.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.plugin.Plugin;

/**
 * A plugin and where it came from.
 *
 * @param plugin what the jar brought
 * @param origin how messages name it: the plugin's own name if built in, else the jar's file name
 * @param files the jars or class folders it was loaded from, the one with the plugin's class first
 */
public record InstalledPlugin(Plugin plugin, String origin, List<Path> files) {
  public InstalledPlugin {
    files = List.copyOf(files);
  }

  /** Whether it came from the folder {@code plugins/}. */
  public boolean isForeign() {
    return plugin.getClass().getClassLoader() instanceof PluginClassLoader;
  }

  public String name() {
    return plugin.name();
  }

  /**
   * The version that the jar's manifest states as {@code Implementation-Version}; {@code unstated}
   * if there is none, as where classes run from a build folder.
   */
  public String version() {
    return Optional.ofNullable(plugin.getClass().getPackage().getImplementationVersion())
        .orElse("unstated");
  }

  /** The files with their hashes, read now: for the run's manifest, and for a user's eye. */
  public List<PluginFile> hashes() {
    return files.stream().map(PluginFile::of).toList();
  }
}
