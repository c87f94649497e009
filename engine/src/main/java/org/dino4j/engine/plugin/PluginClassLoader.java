package org.dino4j.engine.plugin;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;

/**
 * The classes of one foreign plugin. It sees the JDK, its own jars and a short list of packages
 * that must be the same on both sides; nothing else of the application, so that its libraries
 * cannot meet ours.
 */
final class PluginClassLoader extends URLClassLoader {
  /** How its name starts; the jar's follows. Stack traces show it. */
  static final String NAME = "plugin ";

  static final List<String> SHARED =
      List.of(
          "org.dino4j.api.",
          "org.tensorflow.",
          "org.bytedeco.",
          "com.google.inject.",
          "jakarta.inject.",
          "org.slf4j.",
          "org.jspecify.");

  private final ClassLoader application;

  PluginClassLoader(String jar, URL[] jars, ClassLoader application) {
    super(NAME + jar, jars, ClassLoader.getPlatformClassLoader());
    this.application = application;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (SHARED.stream().anyMatch(name::startsWith)) {
      return application.loadClass(name);
    }
    return super.loadClass(name, resolve);
  }
}
