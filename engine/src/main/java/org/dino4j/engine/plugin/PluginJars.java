package org.dino4j.engine.plugin;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.plugin.Plugin;

/** The jars of one folder under {@code plugins/}, looked at before any of their code runs. */
record PluginJars(String folder, List<Path> jars) {
  static final String SERVICE = "META-INF/services/" + Plugin.class.getName();
  private static final String API_ENTRY = "Dino4j-Api";

  /** The jar that names the plugin's class; the others are its libraries. */
  Path check() {
    jars.forEach(this::refuseProvided);
    List<Path> mains =
        jars.stream().filter(jar -> read(jar, file -> file.getEntry(SERVICE) != null)).toList();
    if (mains.size() != 1) {
      throw mains.isEmpty() ? noService() : severalServices(mains);
    }
    checkApi(mains.get(0));
    return mains.get(0);
  }

  /** The class names in the service file: one a line, what follows a # is a comment. */
  List<String> services(Path main) {
    List<String> names =
        read(main, PluginJars::serviceLines).stream()
            .map(line -> line.replaceFirst("#.*", "").strip())
            .filter(line -> !line.isEmpty())
            .distinct()
            .toList();
    if (names.isEmpty()) {
      throw refusal(
          "%s has the file %s, but it is empty. Name your Plugin class in it, one line."
              .formatted(main.getFileName(), SERVICE));
    }
    return names;
  }

  private static List<String> serviceLines(JarFile file) throws IOException {
    byte[] text = file.getInputStream(file.getEntry(SERVICE)).readAllBytes();
    return new String(text, StandardCharsets.UTF_8).lines().toList();
  }

  URL[] urls() {
    return jars.stream().map(PluginJars::url).toArray(URL[]::new);
  }

  Refusal refusal(String reason) {
    return new Refusal(Refusal.Kind.PLUGIN, "plugin folder " + folder + ": " + reason);
  }

  private Refusal noService() {
    return refusal(
        "no jar in it has the file %s. Name your Plugin class in that file, one line, and put the jar here."
            .formatted(SERVICE));
  }

  private Refusal severalServices(List<Path> mains) {
    return refusal(
        "%s have the file %s. A folder is one plugin: remove the older jar, or give each a folder of its own."
            .formatted(
                mains.stream()
                    .map(jar -> jar.getFileName().toString())
                    .collect(Collectors.joining(" and ")),
                SERVICE));
  }

  private void refuseProvided(Path jar) {
    carried(
        jar,
        "org/tensorflow/",
        "TensorFlow is provided by the framework and can be loaded only once in a JVM");
    carried(jar, "org/dino4j/api/", "The API of dino4j is provided by the framework");
  }

  private void carried(Path jar, String prefix, String why) {
    Optional<String> found =
        read(
            jar,
            file -> classes(file).filter(name -> anyJava(name).startsWith(prefix)).findFirst());
    found.ifPresent(
        name -> {
          throw refusal(
              "%s contains %s. %s; give the dependency scope 'provided' and build the jar again."
                  .formatted(jar.getFileName(), name, why));
        });
  }

  private static Stream<String> classes(JarFile file) {
    return file.stream().map(ZipEntry::getName).filter(name -> name.endsWith(".class"));
  }

  /** A jar for several versions of Java has its classes in several places. */
  private static String anyJava(String name) {
    return name.replaceFirst("^META-INF/versions/\\d+/", "");
  }

  private void checkApi(Path jar) {
    Optional<String> said =
        read(jar, file -> Optional.ofNullable(file.getManifest()))
            .map(manifest -> manifest.getMainAttributes().getValue(API_ENTRY))
            .map(String::strip)
            .filter(version -> !version.isEmpty());
    String expected = Integer.toString(Plugin.API_VERSION);
    if (!said.equals(Optional.of(expected))) {
      throw refusal(
          "%s was built for %s, but this dino4j has API version %s: build it against this dino4j's framework-api and write '%s: %s' into its manifest."
              .formatted(
                  jar.getFileName(),
                  said.map(v -> "API version " + v).orElse("no stated API version"),
                  expected,
                  API_ENTRY,
                  expected));
    }
  }

  private <T> T read(Path jar, JarReading<T> reading) {
    try (JarFile file = new JarFile(jar.toFile())) {
      return reading.of(file);
    } catch (IOException e) {
      throw refusal(
          jar.getFileName() + " cannot be read as a jar: " + e.getMessage() + ". Copy it again.");
    }
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException("a file has a URL: " + jar, e);
    }
  }

  /** A question to an open jar. */
  private interface JarReading<T> {
    T of(JarFile file) throws IOException;
  }
}
