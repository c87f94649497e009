package org.dino4j.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dino4j.api.loss.ViewLoss;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** What docs/PLUGINS.md tells an author to write is compiled, tested, packed, installed and run. */
final class PluginsPageTest {
  private static final String MAIN = "src/main/java/";
  private static final String TESTS = "src/test/java/";
  private static final String SERVICE =
      "src/main/resources/META-INF/services/org.dino4j.api.plugin.Plugin";
  private static final String RECIPE = "recipes/acme.json";

  /** What the page says in the place of the recipe's own method. */
  private static final String METHOD = "method";

  @TempDir Path home;
  @TempDir Path work;
  private PluginsPage page;
  private Installation installation;

  @BeforeEach
  void read() throws IOException {
    page = PluginsPage.read();
    installation = new Installation(home);
  }

  @Test
  void everyBlockIsAFileThatIsTried() throws IOException {
    assertThat(page.sources(MAIN)).hasSize(9);
    assertThat(page.sources(TESTS)).hasSize(3);
    assertThat(PluginsPage.blocks("java")).isEqualTo(12);
    assertThat(PluginsPage.blocks("json")).isEqualTo(2);
    assertThat(PluginsPage.blocks("xml")).isEqualTo(1);
    assertThat(page.files()).containsKeys("pom.xml", SERVICE, RECIPE, METHOD);
  }

  @Test
  void itsRecipeTrainsWithItsJar() throws Exception {
    Path run = trained(page.file(RECIPE));

    assertThat(installation.run("plugins").out())
        .containsPattern("acme +1\\.0\\.0 +acme-vision-1\\.0\\.0\\.jar +[0-9a-f]{12} +acme-")
        .contains("acme-regression (ViewLoss)")
        .contains("acme-patch-mlp (Backbone)")
        .contains("acme-bootstrap (Method)")
        .contains("acme-spread (Evaluation)");
    assertThat(Files.readString(run.resolve("result.json")))
        .contains("\"measure\" : \"cosine\"", "\"teacher\"", "\"randomInit\"");
    assertThat(Files.readString(run.resolve("manifest.json"))).contains("acme");
  }

  @Test
  void itsMethodTrainsItsBackboneWithItsLoss() throws Exception {
    ObjectMapper json = new ObjectMapper();
    ObjectNode recipe = (ObjectNode) json.readTree(page.file(RECIPE));
    recipe.set("method", json.readTree(page.file(METHOD)));

    Path run = trained(recipe.toString());

    assertThat(Files.readString(run.resolve("recipe.resolved.json")))
        .contains("acme-bootstrap", "acme-patch-mlp", "\"hiddenDim\"");
  }

  /** Runs a recipe with the page's jar to its end and returns the run's folder. */
  private Path trained(String recipe) throws Exception {
    jar().write(installation.jar("acme/acme-vision-1.0.0.jar"));
    Path file = home.resolve(RECIPE);
    copyObjects(file.resolveSibling("quickstart/objects"));
    Files.writeString(file, recipe);
    Path run = home.resolve("run");

    Installation.Said said = installation.run("run", file.toString(), "--out", run.toString());

    assertThat(said.code()).as(said.err()).isZero();
    assertThat(Files.readAllLines(run.resolve("events.jsonl")))
        .filteredOn(line -> line.contains("acme-regression"))
        .hasSize(20);
    return run;
  }

  @Test
  void itsClassesStayOutOfTheApplication() throws Exception {
    jar().write(installation.jar("acme/acme-vision-1.0.0.jar"));
    Class<?> loss =
        installation
            .catalog()
            .find(ViewLoss.class, "acme-regression")
            .orElseThrow()
            .implementation();

    assertThat(loss.getName()).isEqualTo("com.acme.RegressionLoss");
    assertThatThrownBy(() -> Class.forName("com.acme.RegressionLoss"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  /** The page's test classes are run as a build would, beside the page's classes. */
  @ParameterizedTest
  @ValueSource(strings = {"RegressionLossTest", "PatchMlpTest", "BootstrapTest"})
  void itsTestPasses(String name) throws Exception {
    Map<String, String> all = new TreeMap<>(page.sources(MAIN));
    all.putAll(page.sources(TESTS));
    Path classes = new PluginJar().compiled(work, all).unpack(work.resolve("classes"));
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
      Thread.currentThread().setContextClassLoader(loader);
      SummaryGeneratingListener summary = new SummaryGeneratingListener();
      LauncherFactory.create()
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(DiscoverySelectors.selectClass(loader.loadClass("com.acme." + name)))
                  .build(),
              summary);
      assertThat(summary.getSummary().getFailures()).isEmpty();
      assertThat(summary.getSummary().getTestsSucceededCount()).isGreaterThan(5);
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  /** The example's pom is built with the rest; the page's is made of pieces of it. */
  @Test
  void itsPomHasNothingThatTheExamplesPomHasNot() throws Exception {
    Pom shown = Pom.parse(page.file("pom.xml"));
    Pom built =
        Pom.parse(
            Files.readString(
                Path.of(System.getProperty("dino4j.house", ".."))
                    .resolve("examples/plugin-acme/pom.xml")));

    assertThat(shown.properties()).isNotEmpty();
    assertThat(built.properties()).containsAllEntriesOf(shown.properties());
    assertThat(shown.dependencies()).isEqualTo(built.dependencies()).hasSize(4);
    assertThat(built.plugins()).containsAllEntriesOf(shown.plugins());
    assertThat(shown.manifest()).isEqualTo(built.manifest()).containsEntry("Dino4j-Api", "2");
    assertThat(shown.environment()).isEqualTo(built.environment()).isNotEmpty();
  }

  /** Maven 3.8.7 would take a compiler plugin that knows no release and asks for Java 5. */
  @Test
  void itsPomLeavesNoVersionToMaven() throws Exception {
    assertThat(Pom.parse(page.file("pom.xml")).plugins())
        .containsOnlyKeys(
            "maven-resources-plugin",
            "maven-compiler-plugin",
            "maven-surefire-plugin",
            "maven-jar-plugin");
  }

  private PluginJar jar() throws Exception {
    Map<String, String> manifest = Pom.parse(page.file("pom.xml")).manifest();
    return new PluginJar()
        .compiled(work, page.sources(MAIN), apiOnly())
        .service(page.file(SERVICE))
        .api(manifest.get("Dino4j-Api"))
        .version(manifest.get("Implementation-Version"));
  }

  /** The class path of an author's main code: nothing of dino4j but its API. */
  private static String apiOnly() {
    List<String> others =
        List.of(
            "engine",
            "report",
            "recipes",
            "plugins-",
            "tf-backend",
            "framework-testkit",
            "jackson");
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> others.stream().noneMatch(module(Path.of(entry))::startsWith))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** A jar's own name, or the module whose build folder it is. */
  private static String module(Path entry) {
    Path name =
        entry.endsWith("classes") || entry.endsWith("test-classes")
            ? entry.getParent().getParent()
            : entry;
    return name.getFileName().toString();
  }

  private static void copyObjects(Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> objects = Files.list(Path.of("src/main/dist/recipes/quickstart/objects"))) {
      for (Path object : objects.filter(f -> f.toString().endsWith(".png")).limit(12).toList()) {
        Files.copy(object, to.resolve(object.getFileName()));
      }
    }
  }
}
