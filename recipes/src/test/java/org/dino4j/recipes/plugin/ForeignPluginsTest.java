package org.dino4j.recipes.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.schedule.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ForeignPluginsTest {
  @TempDir Path home;
  @TempDir Path work;

  @Test
  void areFoundInFoldersOfTheirOwn() throws IOException {
    PluginJar.withSchedule(work, "acme", "saw").write(jar("acme/acme-1.2.jar"));

    CatalogEntry entry = catalog().find(Schedule.class, "saw").orElseThrow();

    assertThat(entry).hasToString("Schedule 'saw' (acme-1.2.jar)");
    assertThat(entry.options().getClassLoader()).isInstanceOf(PluginClassLoader.class);
    assertThat(catalog().find(Schedule.class, "cosine")).isPresent();
  }

  @Test
  void doNotSeeWhatIsNotShared() throws IOException {
    PluginJar.withSchedule(work, "acme", "saw").write(jar("acme/acme-1.2.jar"));
    ClassLoader loader =
        catalog().find(Schedule.class, "saw").orElseThrow().options().getClassLoader();

    assertThatThrownBy(() -> loader.loadClass("org.dino4j.recipes.Main"))
        .isInstanceOf(ClassNotFoundException.class);
    assertThatThrownBy(() -> loader.loadClass("com.fasterxml.jackson.databind.JsonNode"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void mayNotBringANameThatIsTaken() throws IOException {
    PluginJar.withSchedule(work, "acme", "cosine").write(jar("acme/acme-1.2.jar"));

    assertRefused(
        "two parts of kind Schedule are called 'cosine': one in recipes, one in acme-1.2.jar. Remove one of the two, or rename it in its jar.");
  }

  @Test
  void mayNotShareAPluginName() throws IOException {
    PluginJar.withSchedule(work, "acme", "saw").write(jar("one/one.jar"));
    PluginJar.withSchedule(work, "acme", "wave").write(jar("two/two.jar"));

    assertRefused(
        "two plugins are called 'acme': one in one.jar, one in two.jar. Remove one of the two, or rename it in its jar.");
  }

  @Test
  void mayNotCarryTensorFlow() throws IOException {
    PluginJar.withSchedule(work, "acme", "saw")
        .entry("org/tensorflow/Graph.class", new byte[0])
        .write(jar("acme/acme.jar"));

    assertRefused(
        "plugin folder acme: acme.jar contains org/tensorflow/Graph.class. TensorFlow is provided by the framework and can be loaded only once in a JVM; give the dependency scope 'provided' and build the jar again.");
  }

  @Test
  void mayNotCarryOurApi() throws IOException {
    PluginJar.withSchedule(work, "acme", "saw").write(jar("acme/acme.jar"));
    new PluginJar()
        .entry("org/dino4j/api/plugin/Plugin.class", new byte[0])
        .write(jar("acme/framework-api.jar"));

    assertRefused(
        "plugin folder acme: framework-api.jar contains org/dino4j/api/plugin/Plugin.class. The API of dino4j is provided by the framework; give the dependency scope 'provided' and build the jar again.");
  }

  @Test
  void mustFitTheApiVersion() throws IOException {
    PluginJar.withSchedule(work, "acme", "saw").api("2").write(jar("acme/acme.jar"));

    assertRefused(
        "plugin folder acme: acme.jar was built for API version 2, this dino4j has API version 1. Build it against framework-api 1 and write 'Dino4j-Api: 1' into its manifest.");
  }

  @Test
  void mustNameTheirClass() throws IOException {
    PluginJar.withSchedule(work, "acme", "saw")
        .without("META-INF/services/org.dino4j.api.plugin.Plugin")
        .write(jar("acme/acme.jar"));

    assertRefused(
        "plugin folder acme: no jar in it has the file META-INF/services/org.dino4j.api.plugin.Plugin. Name your Plugin class in that file, one line, and put the jar here.");
  }

  @Test
  void mustHaveTheClassTheyName() throws IOException {
    PluginJar.withSchedule(work, "acme", "saw").service("acme.Other").write(jar("acme/acme.jar"));

    assertRefused(
        "plugin folder acme: its service line cannot be followed: org.dino4j.api.plugin.Plugin: Provider acme.Other not found");
  }

  @Test
  void mayNotLieBesideTheirFolder() throws IOException {
    PluginJar.withSchedule(work, "acme", "saw").write(jar("acme.jar"));

    assertRefused(
        jar("acme.jar")
            + " lies in the plugins folder itself. Give it a folder of its own, with the jars it needs.");
  }

  private void assertRefused(String message) {
    assertThatThrownBy(() -> catalog().plugins())
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.PLUGIN))
        .hasMessage(message);
  }

  private Path jar(String place) {
    return home.resolve("plugins").resolve(place);
  }

  private Catalog catalog() {
    Home installed = new Home(home);
    return new Catalog(() -> new PluginFinder(getClass().getClassLoader()).find(installed));
  }
}
