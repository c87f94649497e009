package org.dino4j.engine.provenance;

import java.util.List;
import org.dino4j.engine.plugin.InstalledPlugin;
import org.dino4j.engine.plugin.PluginFile;

/**
 * An installed plugin.
 *
 * @param version what its jar's manifest says; {@code unstated} if that says nothing
 * @param files the jars, or folders of classes, that it was loaded from
 */
public record PluginFacts(String name, String version, List<PluginFile> files) {
  public PluginFacts {
    files = List.copyOf(files);
  }

  public static PluginFacts of(InstalledPlugin plugin) {
    return new PluginFacts(plugin.name(), plugin.version(), plugin.hashes());
  }

  /** A plugin of which only the name was kept. */
  public static PluginFacts named(String name) {
    return new PluginFacts(name, "unstated", List.of());
  }
}
