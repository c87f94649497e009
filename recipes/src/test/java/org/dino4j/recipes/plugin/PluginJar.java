package org.dino4j.recipes.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A plugin's jar as a stranger would build it: compiled from source, with a manifest and a service
 * line.
 */
final class PluginJar {
  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private final Manifest manifest = new Manifest();

  PluginJar() {
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
  }

  /** A whole plugin with one schedule, a record of the given name. */
  static PluginJar withSchedule(Path work, String plugin, String type) throws IOException {
    return new PluginJar()
        .compiled(
            work,
            "acme.AcmePlugin",
            """
            package acme;
            import org.dino4j.api.plugin.Components;
            public final class AcmePlugin implements org.dino4j.api.plugin.Plugin {
              public record Saw(double height) implements org.dino4j.api.schedule.Schedule {
                public double at(long step, org.dino4j.api.timeline.Timeline timeline) { return height * (step %% 2); }
              }
              public String name() { return "%s"; }
              public com.google.inject.Module module() {
                return binder -> Components.components(binder).value(org.dino4j.api.schedule.Schedule.class, "%s", Saw.class);
              }
            }
            """
                .formatted(plugin, type))
        .service("acme.AcmePlugin")
        .api("1");
  }

  PluginJar compiled(Path work, String name, String source) throws IOException {
    Path folder = Files.createTempDirectory(work, "source");
    Path file = folder.resolve(name.substring(name.lastIndexOf('.') + 1) + ".java");
    Files.writeString(file, source);
    String classPath = System.getProperty("java.class.path");
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                classPath,
                "-d",
                folder.toString(),
                file.toString());
    assertThat(status).isZero();
    try (Stream<Path> classes = Files.walk(folder)) {
      for (Path made : classes.filter(f -> f.toString().endsWith(".class")).toList()) {
        entry(folder.relativize(made).toString(), Files.readAllBytes(made));
      }
    }
    return this;
  }

  PluginJar service(String name) {
    return entry(
        "META-INF/services/org.dino4j.api.plugin.Plugin", name.getBytes(StandardCharsets.UTF_8));
  }

  PluginJar api(String version) {
    manifest.getMainAttributes().putValue("Dino4j-Api", version);
    return this;
  }

  PluginJar entry(String name, byte[] content) {
    entries.put(name, content);
    return this;
  }

  PluginJar without(String name) {
    entries.remove(name);
    return this;
  }

  void write(Path jar) throws IOException {
    Files.createDirectories(jar.getParent());
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      for (String name : List.copyOf(entries.keySet())) {
        out.putNextEntry(new JarEntry(name));
        out.write(entries.get(name));
        out.closeEntry();
      }
    }
  }
}
