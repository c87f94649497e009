package org.dino4j.api.plugin;

import com.google.inject.Module;

/**
 * What a jar brings. Found by {@link java.util.ServiceLoader}: name the class in {@code
 * META-INF/services/org.dino4j.api.plugin.Plugin}.
 */
public interface Plugin {
  /** The version of this API; a jar's manifest says {@code Dino4j-Api: 2}. */
  int API_VERSION = 2;

  /** A short name, unique among the installed plugins. */
  String name();

  /** Lists the components with {@link Components#components}; may bind what they share. */
  Module module();
}
