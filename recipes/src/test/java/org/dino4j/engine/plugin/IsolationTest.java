package org.dino4j.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin with another version of a library than ours: each side has its own. */
final class IsolationTest {
  private static final String MAPPER = "com.fasterxml.jackson.databind.ObjectMapper";

  @TempDir Path home;
  @TempDir Path work;

  @Test
  void aPluginUsesItsOwnVersionOfALibraryThatWeHaveToo() throws Exception {
    install();

    InstalledPlugin acme = plugin("acme-0.1");
    ClassLoader theirs = acme.plugin().getClass().getClassLoader();

    assertThat(acme.hashes())
        .extracting(PluginFile::name)
        .containsExactly("acme-1.2.jar", "jackson-0.1.jar");
    assertThat(theirs.loadClass(MAPPER)).isNotEqualTo(ObjectMapper.class);
    assertThat(theirs.loadClass(MAPPER).getClassLoader()).isSameAs(theirs);
    assertThat(new ObjectMapper().readTree("[1]").get(0).intValue()).isEqualTo(1);
  }

  @Test
  void twoPluginsDoNotSeeEachOther() throws IOException {
    install();
    PluginJar.withSchedule(work, "other", "saw")
        .write(new Installation(home).jar("other/other.jar"));

    ClassLoader theirs = plugin("acme-0.1").plugin().getClass().getClassLoader();
    ClassLoader others = plugin("other").plugin().getClass().getClassLoader();

    assertThat(theirs).isNotSameAs(others);
    assertThat(others.getResource("com/fasterxml/jackson/databind/ObjectMapper.class")).isNull();
  }

  /** A plugin whose name is the version of its library, and the library in a jar beside it. */
  private void install() throws IOException {
    String members =
        """
        public String name() { return "acme-" + com.fasterxml.jackson.databind.ObjectMapper.version(); }
        public Module module() { return binder -> {}; }
        """;
    String library =
        """
        package com.fasterxml.jackson.databind;
        public class ObjectMapper {
          public static String version() { return "0.1"; }
        }
        """;
    PluginJar both =
        new PluginJar()
            .compiled(work, Map.of("acme.AcmePlugin", PluginJar.source(members), MAPPER, library));
    both.only("acme/")
        .service("acme.AcmePlugin")
        .api("2")
        .write(new Installation(home).jar("acme/acme-1.2.jar"));
    both.only("com/").write(new Installation(home).jar("acme/jackson-0.1.jar"));
  }

  private InstalledPlugin plugin(String name) {
    return new Installation(home)
        .catalog().plugins().stream()
            .filter(plugin -> plugin.name().equals(name))
            .findFirst()
            .orElseThrow();
  }
}
