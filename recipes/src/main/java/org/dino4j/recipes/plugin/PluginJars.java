package org.dino4j.recipes.plugin;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.plugin.Plugin;

/** The jars of one folder under {@code plugins/}, looked at before any of their code runs. */
record PluginJars(String folder, List<Path> jars) {
  private static final String SERVICE = "META-INF/services/" + Plugin.class.getName();
  private static final String API_ENTRY = "Dino4j-Api";

  /** The jar that names the plugin's class; the others are its libraries. */
  Path check() {
    jars.forEach(this::refuseProvided);
    Path main =
        jars.stream()
            .filter(jar -> read(jar, file -> file.getEntry(SERVICE) != null))
            .findFirst()
            .orElseThrow(this::noService);
    checkApi(main);
    return main;
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

  private void refuseProvided(Path jar) {
    carried(
        jar,
        "org/tensorflow/",
        "TensorFlow is provided by the framework and can be loaded only once in a JVM");
    carried(jar, "org/dino4j/api/", "The API of dino4j is provided by the framework");
  }

  private void carried(Path jar, String prefix, String why) {
    Optional<String> found =
        read(jar, file -> classes(file).filter(name -> name.startsWith(prefix)).findFirst());
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

  private void checkApi(Path jar) {
    Optional<String> said =
        read(jar, file -> Optional.ofNullable(file.getManifest()))
            .map(manifest -> manifest.getMainAttributes().getValue(API_ENTRY));
    String expected = Integer.toString(Plugin.API_VERSION);
    if (!said.equals(Optional.of(expected))) {
      throw refusal(
          "%s was built for %s, this dino4j has API version %s. Build it against framework-api %s and write '%s: %s' into its manifest."
              .formatted(
                  jar.getFileName(),
                  said.map(v -> "API version " + v).orElse("no stated API version"),
                  expected,
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
