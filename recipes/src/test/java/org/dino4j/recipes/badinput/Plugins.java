package org.dino4j.recipes.badinput;

import static org.dino4j.api.part.Refusal.Kind.PLUGIN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Jars that are no plugins. Refusals of jars that are built for it have tests of their own. */
final class Plugins {
  private static final String SERVICE = "META-INF/services/org.dino4j.api.plugin.Plugin";
  private static final String MANIFEST = "META-INF/MANIFEST.MF";
  private static final String FITS = "Manifest-Version: 1.0\nDino4j-Api: 2\n";

  private Plugins() {}

  static Stream<BadInput> all() {
    byte[] jar = jar(Map.of(MANIFEST, FITS, SERVICE, "acme.Acme"));
    return Stream.of(
        plugin("a jar of no bytes", new byte[0]),
        plugin("a jar that is cut", Damage.of("jar").cut(jar)),
        plugin("a jar that is a picture", Samples.png(1)),
        plugin("a jar without its index", Arrays.copyOf(jar, jar.length - 22)),
        plugin("a jar without a service", jar(Map.of(MANIFEST, FITS))).refused(PLUGIN, SERVICE),
        plugin("a jar without a manifest", jar(Map.of(SERVICE, "acme.Acme")))
            .refused(PLUGIN, "Dino4j-Api"),
        plugin(
                "a jar of another API",
                jar(Map.of(MANIFEST, FITS.replace(" 2\n", " 1\n"), SERVICE, "acme.Acme")))
            .refused(PLUGIN, "API version 1"),
        BadInput.of(
                Kind.PLUGIN,
                "a jar beside the folders",
                desk -> desk.file("plugins/acme.jar", jar),
                "plugins")
            .refused(PLUGIN, "{here}/plugins/acme.jar", "a folder of its own"));
  }

  private static BadInput plugin(String name, byte[] jar) {
    return BadInput.of(
            Kind.PLUGIN, name, desk -> desk.file("plugins/acme/acme.jar", jar), "plugins")
        .refused(PLUGIN, "acme");
  }

  private static byte[] jar(Map<String, String> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream out = new JarOutputStream(bytes)) {
      for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey()));
        out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
