package org.dino4j.engine.plugin;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.plugin.Plugin;

/**
 * Finds plugins: those on the application's class path, then those in folders under {@code
 * plugins/}.
 */
public final class PluginFinder {
  private final ClassLoader application;

  public PluginFinder(ClassLoader application) {
    this.application = application;
  }

  /** All plugins of an installation. */
  public List<InstalledPlugin> find(Home home) {
    return Stream.concat(builtIn(), foreign(home.plugins())).toList();
  }

  private Stream<InstalledPlugin> builtIn() {
    return ServiceLoader.load(Plugin.class, application).stream()
        .map(ServiceLoader.Provider::get)
        .map(plugin -> new InstalledPlugin(plugin, plugin.name(), home(plugin)));
  }

  private static List<Path> home(Plugin plugin) {
    return Optional.ofNullable(plugin.getClass().getProtectionDomain().getCodeSource())
        .map(CodeSource::getLocation)
        .map(
            location -> {
              try {
                return Path.of(location.toURI());
              } catch (URISyntaxException e) {
                throw new IllegalStateException("a class path entry is a URI: " + location, e);
              }
            })
        .stream()
        .toList();
  }

  private Stream<InstalledPlugin> foreign(Path folder) {
    List<Path> inside = list(folder);
    inside.stream()
        .filter(PluginFinder::isJar)
        .findFirst()
        .ifPresent(
            jar -> {
              throw new Refusal(
                  Refusal.Kind.PLUGIN,
                  "%s lies in the plugins folder itself. Give it a folder of its own, with the jars it needs."
                      .formatted(jar));
            });
    return inside.stream().filter(Files::isDirectory).flatMap(this::load);
  }

  private Stream<InstalledPlugin> load(Path folder) {
    List<Path> jars = list(folder).stream().filter(PluginFinder::isJar).toList();
    return PluginFolder.of(folder.getFileName().toString(), jars).load(application).stream();
  }

  private static boolean isJar(Path file) {
    return file.getFileName().toString().endsWith(".jar") && Files.isRegularFile(file);
  }

  private static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new Refusal(
          Refusal.Kind.PLUGIN,
          "folder %s cannot be listed: %s. Make it readable, or remove it."
              .formatted(folder, e.getMessage()),
          e);
    }
  }
}
