package org.dino4j.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
  private static final String CLASS_PATH = System.getProperty("java.class.path");

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
        .api("2");
  }

  PluginJar compiled(Path work, String name, String source) throws IOException {
    return compiled(work, Map.of(name, source));
  }

  /** Compiles sources, by class name, that may use each other. */
  PluginJar compiled(Path work, Map<String, String> sources) throws IOException {
    return compiled(work, sources, CLASS_PATH);
  }

  PluginJar compiled(Path work, Map<String, String> sources, String classPath) throws IOException {
    Path folder = Files.createTempDirectory(work, "source");
    List<String> words =
        new ArrayList<>(List.of("-proc:none", "-cp", classPath, "-d", "" + folder));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = folder.resolve(source.getKey().replace('.', '/') + ".java");
      Files.createDirectories(file.getParent());
      words.add(Files.writeString(file, source.getValue()).toString());
    }
    int status =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new));
    assertThat(status).isZero();
    try (Stream<Path> classes = Files.walk(folder)) {
      for (Path made : classes.filter(f -> f.toString().endsWith(".class")).toList()) {
        entry(folder.relativize(made).toString(), Files.readAllBytes(made));
      }
    }
    return this;
  }

  /** A plugin with these members. */
  static PluginJar withMembers(Path work, String members) throws IOException {
    return new PluginJar()
        .compiled(work, "acme.AcmePlugin", source(members))
        .service("acme.AcmePlugin")
        .api("2");
  }

  /** The source of a plugin with these members. */
  static String source(String members) {
    return """
    package acme;
    import com.google.inject.Module;
    import jakarta.inject.Inject;
    import org.dino4j.api.plugin.Components;
    import org.dino4j.api.schedule.Schedule;
    import org.dino4j.api.timeline.Timeline;
    public class AcmePlugin implements org.dino4j.api.plugin.Plugin {
      %s
    }
    """
        .formatted(members);
  }

  /** The same classes, marked as compiled for a later Java. */
  PluginJar forJava(int version) {
    entries.replaceAll(
        (name, content) -> {
          byte[] bytes = content.clone();
          if (name.endsWith(".class")) {
            bytes[7] = (byte) (44 + version);
          }
          return bytes;
        });
    return this;
  }

  PluginJar version(String version) {
    manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
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

  /** A jar with the entries of this one that lie below a folder. */
  PluginJar only(String folder) {
    PluginJar part = new PluginJar();
    entries.forEach(
        (name, content) -> {
          if (name.startsWith(folder)) {
            part.entry(name, content);
          }
        });
    return part;
  }

  PluginJar without(String name) {
    entries.remove(name);
    return this;
  }

  /** Its entries as files of a folder. */
  Path unpack(Path folder) throws IOException {
    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
      Path file = folder.resolve(entry.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, entry.getValue());
    }
    return folder;
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
