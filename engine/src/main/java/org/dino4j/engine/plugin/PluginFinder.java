package org.dino4j.engine.plugin;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.plugin.Plugin;

/**
 * Finds plugins: those on the application's class path, then those in folders under {@code
 * plugins/} of the installation and of the user's workspaces.
 */
public final class PluginFinder {
  private static final String PLACE = "plugins";

  private final ClassLoader application;

  public PluginFinder(ClassLoader application) {
    this.application = application;
  }

  /** All plugins of an installation and of its user's. */
  public List<InstalledPlugin> find(Home home) {
    Stream<InstalledPlugin> installed =
        foreign(home.plugins(), folder -> folder.getFileName().toString());
    Stream<InstalledPlugin> own =
        home.own(PLACE).stream().flatMap(place -> foreign(place, Path::toString));
    return Stream.of(builtIn(), installed, own).flatMap(plugins -> plugins).toList();
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

  /** What messages call a folder says where it is, unless it is the installation's. */
  private Stream<InstalledPlugin> foreign(Path place, Function<Path, String> name) {
    List<Path> inside = list(place);
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
    return inside.stream()
        .filter(Files::isDirectory)
        .flatMap(folder -> load(name.apply(folder), folder));
  }

  /** A folder without jars is none of ours: other programs call their folders plugins, too. */
  private Stream<InstalledPlugin> load(String name, Path folder) {
    List<Path> jars = list(folder).stream().filter(PluginFinder::isJar).toList();
    return jars.isEmpty() ? Stream.empty() : PluginFolder.of(name, jars).load(application).stream();
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
