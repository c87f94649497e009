package org.dino4j.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dino4j.api.schedule.Schedule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folders and jars of strangers, looked at before any of their code runs. */
final class ForeignPluginsTest {
  private static final String SERVICE = "META-INF/services/org.dino4j.api.plugin.Plugin";

  @TempDir Path home;
  @TempDir Path work;
  private Installation installation;

  @BeforeEach
  void install() {
    installation = new Installation(home);
  }

  @Test
  void areFoundInFoldersOfTheirOwn() throws IOException {
    saw().write(jar("acme/acme-1.2.jar"));

    CatalogEntry entry = installation.catalog().find(Schedule.class, "saw").orElseThrow();

    assertThat(entry).hasToString("Schedule 'saw' (acme-1.2.jar)");
    assertThat(entry.options().getClassLoader()).isInstanceOf(PluginClassLoader.class);
    assertThat(installation.catalog().find(Schedule.class, "cosine")).isPresent();
  }

  @Test
  void doNotSeeWhatIsNotShared() throws IOException {
    saw().write(jar("acme/acme-1.2.jar"));
    ClassLoader loader =
        installation.catalog().find(Schedule.class, "saw").orElseThrow().options().getClassLoader();

    assertThatThrownBy(() -> loader.loadClass("org.dino4j.recipes.Main"))
        .isInstanceOf(ClassNotFoundException.class);
    assertThatThrownBy(() -> loader.loadClass("com.fasterxml.jackson.databind.JsonNode"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void areListedWithVersionJarHashAndParts() throws IOException {
    saw().version("1.2").write(jar("acme/acme-1.2.jar"));
    new PluginJar().entry("acme/lib/notes.txt", new byte[0]).write(jar("acme/a-library.jar"));
    String main = PluginFile.of(jar("acme/acme-1.2.jar")).sha256();
    String library = PluginFile.of(jar("acme/a-library.jar")).sha256();

    assertThat(installation.run("plugins").out())
        .containsPattern(
            "\nacme +1\\.2 +acme-1\\.2\\.jar +" + main.substring(0, 12) + " +saw \\(Schedule\\)\n")
        .containsPattern("\n +a-library\\.jar +" + library.substring(0, 12) + "\n")
        .containsPattern(
            "\nplugins-losses +[^ ]+ +built in, [^ ]+ +[0-9a-f]{12} +.*dino \\(ViewLoss\\)\n");
    assertThat(installation.run("plugins", "--verbose").out()).contains(main).contains(library);
  }

  @Test
  void anotherByteIsAnotherHash() throws IOException {
    Path file = Files.writeString(work.resolve("a.jar"), "abc");

    assertThat(PluginFile.of(file).sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    Files.writeString(file, "abd");
    assertThat(PluginFile.of(file).shortHash()).isNotEqualTo("ba7816bf8f01");
  }

  @Test
  void mayNotBringANameThatIsTaken() throws IOException {
    PluginJar.withSchedule(work, "acme", "cosine").write(jar("acme/acme-1.2.jar"));

    installation.assertRefused(
        "two parts of kind Schedule are called 'cosine': one in engine, one in acme-1.2.jar. Remove one of the two, or rename it in its jar.");
  }

  @Test
  void mayNotBringANameThatAnotherBrings() throws IOException {
    PluginJar.withSchedule(work, "one", "saw").write(jar("one/one.jar"));
    PluginJar.withSchedule(work, "two", "saw").write(jar("two/two.jar"));

    installation.assertRefused(
        "two parts of kind Schedule are called 'saw': one in one.jar, one in two.jar. Remove one of the two, or rename it in its jar.");
  }

  @Test
  void mayNotShareAPluginName() throws IOException {
    saw().write(jar("one/one.jar"));
    PluginJar.withSchedule(work, "acme", "wave").write(jar("two/two.jar"));

    installation.assertRefused(
        "two plugins are called 'acme': one in one.jar, one in two.jar. Remove one of the two, or rename it in its jar.");
  }

  @Test
  void mayNotLieInTwoVersionsInOneFolder() throws IOException {
    saw().write(jar("acme/acme-1.2.jar"));
    saw().write(jar("acme/acme-1.3.jar"));

    installation.assertRefused(
        "plugin folder acme: acme-1.2.jar and acme-1.3.jar have the file META-INF/services/org.dino4j.api.plugin.Plugin. A folder is one plugin: remove the older jar, or give each a folder of its own.");
  }

  @ParameterizedTest
  @CsvSource({"org/tensorflow/Graph.class", "META-INF/versions/11/org/tensorflow/Graph.class"})
  void mayNotCarryTensorFlow(String entry) throws IOException {
    saw().entry(entry, new byte[0]).write(jar("acme/acme.jar"));

    installation.assertRefused(
        "plugin folder acme: acme.jar contains "
            + entry
            + ". TensorFlow is provided by the framework and can be loaded only once in a JVM; give the dependency scope 'provided' and build the jar again.");
  }

  @Test
  void mayNotCarryOurApi() throws IOException {
    saw().write(jar("acme/acme.jar"));
    new PluginJar()
        .entry("org/dino4j/api/plugin/Plugin.class", new byte[0])
        .write(jar("acme/framework-api.jar"));

    installation.assertRefused(
        "plugin folder acme: framework-api.jar contains org/dino4j/api/plugin/Plugin.class. The API of dino4j is provided by the framework; give the dependency scope 'provided' and build the jar again.");
  }

  @ParameterizedTest
  @CsvSource({
    "1, API version 1",
    "3, API version 3",
    "one, API version one",
    ", no stated API version"
  })
  void mustFitTheApiVersion(String stated, String said) throws IOException {
    PluginJar jar = saw();
    jar.api(stated == null ? "" : stated);
    jar.write(jar("acme/acme.jar"));

    installation.assertRefused(
        "plugin folder acme: acme.jar was built for "
            + said
            + ", but this dino4j has API version 2: build it against this dino4j's framework-api and write 'Dino4j-Api: 2' into its manifest.");
  }

  /** A class of another API may do anything; this one could not even be loaded. */
  @Test
  void ofAnEarlierApiAreRefusedBeforeTheirClassesAreTouched() throws IOException {
    PluginJar jar = saw().api("1");
    jar.entry("acme/AcmePlugin.class", new byte[] {1}).write(jar("acme/acme.jar"));

    assertThat(installation.run("plugins").err())
        .startsWith("plugin folder acme: acme.jar was built for API version 1, but");
  }

  @Test
  void mustNameTheirClass() throws IOException {
    saw().without(SERVICE).write(jar("acme/acme.jar"));

    installation.assertRefused(
        "plugin folder acme: no jar in it has the file META-INF/services/org.dino4j.api.plugin.Plugin. Name your Plugin class in that file, one line, and put the jar here.");
  }

  @Test
  void mayNotNameNothing() throws IOException {
    saw().service("# none yet\n\n").write(jar("acme/acme.jar"));

    installation.assertRefused(
        "plugin folder acme: acme.jar has the file META-INF/services/org.dino4j.api.plugin.Plugin, but it is empty. Name your Plugin class in it, one line.");
  }

  @Test
  void mustHaveTheClassTheyName() throws IOException {
    saw().service("acme.Other").write(jar("acme/acme.jar"));

    installation.assertRefused(
        "plugin folder acme: acme.jar names the class acme.Other in META-INF/services/org.dino4j.api.plugin.Plugin, which none of its jars has. Write the full name of the class there.");
  }

  @Test
  void mustNameAPlugin() throws IOException {
    saw().service("acme.AcmePlugin$Saw # the schedule").write(jar("acme/acme.jar"));

    installation.assertRefused(
        "plugin folder acme: acme.jar names the class acme.AcmePlugin$Saw in META-INF/services/org.dino4j.api.plugin.Plugin, which does not implement org.dino4j.api.plugin.Plugin.");
  }

  @Test
  void mayNotLieBesideTheirFolder() throws IOException {
    saw().write(jar("acme.jar"));

    installation.assertRefused(
        jar("acme.jar")
            + " lies in the plugins folder itself. Give it a folder of its own, with the jars it needs.");
  }

  @Test
  void mustBeWhole() throws IOException {
    saw().write(jar("acme/acme.jar"));
    byte[] whole = Files.readAllBytes(jar("acme/acme.jar"));
    Files.write(jar("acme/acme.jar"), java.util.Arrays.copyOf(whole, whole.length / 2));

    installation.assertRefused(
        "plugin folder acme: acme.jar cannot be read as a jar: zip END header not found. Copy it again.");
  }

  private PluginJar saw() throws IOException {
    return PluginJar.withSchedule(work, "acme", "saw");
  }

  private Path jar(String place) {
    return installation.jar(place);
  }
}
