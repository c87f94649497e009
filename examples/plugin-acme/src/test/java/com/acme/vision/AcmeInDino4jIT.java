package com.acme.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dino4j.api.plugin.Plugin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The finished jar in a real dino4j: found, kept apart, trained with. */
final class AcmeInDino4jIT {
  private static final Path DINO4J =
      Path.of(System.getProperty("dino4j.home", "dino4j")).toAbsolutePath().normalize();
  private static final Path JAR = Path.of(System.getProperty("plugin.jar", "plugin.jar"));
  private static final String LAST_WEIGHTS = "checkpoints/step-00000008/weights.safetensors";
  private static final String LOSS = "com.acme.vision.loss.CentredCosine";

  /** Takes the place of the folder that dino4j looks for plugins in; nothing is installed. */
  @TempDir Path home;

  @BeforeEach
  void install() throws IOException {
    assertThat(DINO4J.resolve("lib"))
        .as("an installed dino4j; say where it is with -Ddino4j.home=FOLDER")
        .isDirectory();
    Path folder = Files.createDirectories(home.resolve("plugins/acme"));
    Files.copy(JAR, folder.resolve(JAR.getFileName()));
  }

  @Test
  void isListedWithItsVersionAndItsParts() throws Exception {
    assertThat(dino4j("plugins"))
        .containsPattern("acme +1\\.0\\.0 +acme-vision-1\\.0\\.0\\.jar +[0-9a-f]{12} +")
        .contains("acme-cosine (ViewLoss)")
        .contains("acme-convnet (Backbone)")
        .contains("acme-outlines (DataSource)")
        .contains("acme-spread (Evaluation)")
        .contains("acme-turned (ViewPolicy)")
        .contains("acme-rotation (Method)")
        .contains("acme-rotation-accuracy (Evaluation)");
  }

  @Test
  void aRecipeOfAllThreePartsTrains() throws Exception {
    Path run = home.resolve("run");

    dino4j(
        "run",
        "recipes/acme-outlines.json",
        "--set",
        "train.length=6 steps",
        "--set",
        "optimizer.learningRate.warmUp=2 steps",
        "--out",
        run.toString());

    Pattern term = Pattern.compile("\"acme-cosine\" ?: ?(-?[0-9.]+(?:[eE]-?[0-9]+)?)");
    List<Double> losses =
        Files.readAllLines(run.resolve("events.jsonl")).stream()
            .map(term::matcher)
            .filter(Matcher::find)
            .map(found -> Double.valueOf(found.group(1)))
            .toList();
    assertThat(losses).hasSize(6).allSatisfy(loss -> assertThat(loss).isBetween(0.0, 2.0));
    assertThat(losses.get(0)).isNotEqualTo(losses.get(5));
    assertThat(Files.readString(run.resolve("manifest.json"))).contains("acme");
    assertThat(dino4j("validate", run.resolve("recipe.resolved.json").toString()))
        .as("options, written out with all defaults, are read again")
        .contains("is fine");
  }

  /** Method, views, labels and evaluation are all of the jar; the pictures are dino4j's. */
  @Test
  void aWholeExperimentIsCheckedTrainedResumedMeasuredAndReported() throws Exception {
    Path recipe = rotationRecipe();
    Path run = home.resolve("rotation");
    Path measured = home.resolve("measured.json");

    assertThat(dino4j("validate", recipe.toString())).contains("acme-rotation is fine");
    dino4j(
        "run",
        recipe.toString(),
        "--set",
        "train={\"batch\": 16, \"length\": \"8 steps\"}",
        "--set",
        "optimizer.learningRate.warmUp=2 steps",
        "--set",
        "checkpoint={\"every\": \"4 steps\"}",
        "--out",
        run.toString());
    byte[] weights = Files.readAllBytes(run.resolve(LAST_WEIGHTS));
    String events = Files.readString(run.resolve("events.jsonl"));

    dino4j("resume", run.toString(), "--checkpoint", "step-00000004");
    dino4j("evaluate", run.toString(), "--out", measured.toString());
    dino4j("report", run.toString());

    assertThat(Files.readAllBytes(run.resolve(LAST_WEIGHTS))).as("resumed").isEqualTo(weights);
    assertThat(Files.readString(run.resolve("events.jsonl"))).isEqualTo(events);
    assertThat(Files.readString(measured))
        .contains("\"rotations\"", "\"accuracy\"", "\"network\"", "\"chance\"");
    assertThat(Files.readString(run.resolve("report.html")))
        .contains("Turns, and what network took them for", "270 degrees")
        .contains("acme-rotation.told");
  }

  /** A path in a recipe begins at the recipe's folder. */
  private Path rotationRecipe() throws IOException {
    Path from = DINO4J.resolve("recipes/quickstart/objects");
    Path to = Files.createDirectories(home.resolve("recipes/quickstart/objects"));
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    return Files.copy(
        Path.of("recipes/acme-rotation.json"), home.resolve("recipes/acme-rotation.json"));
  }

  /** With one output its teacher is sure of that one for every picture, and the student is too. */
  @Test
  void theDoctorFindsACollapseOfItsLossByWhatTheLossDeclares() throws Exception {
    Path run = home.resolve("collapsed");

    dino4j(
        "run",
        "recipes/acme-outlines.json",
        "--set",
        "method.head.outputs=1",
        "--set",
        "method.losses[0].loss.epsilon=1e-12",
        "--set",
        "optimizer.learningRate.warmUp=2 steps",
        "--set",
        "train={\"batch\": 4, \"length\": \"210 steps\"}",
        "--set",
        "evaluate=[]",
        "--out",
        run.toString());

    assertThat(Files.readString(run.resolve("events.jsonl")))
        .contains("acme-cosine.spread")
        .doesNotContain("teacherEntropy");
    assertThat(dino4j("doctor", run.toString())).contains("one-dimension-collapse");
  }

  /** Through the application's own finder, on the application's own class path. */
  @Test
  void itsClassesStayOutOfTheApplication() throws Exception {
    try (URLClassLoader application =
        new URLClassLoader(libraries(), ClassLoader.getPlatformClassLoader())) {
      Map<String, ClassLoader> loaders = loaders(application);

      assertThat(loaders).containsKeys("acme", "plugins-losses");
      assertThat(loaders.get("plugins-losses")).isSameAs(application);
      assertThat(loaders.get("acme").loadClass(LOSS).getClassLoader())
          .isSameAs(loaders.get("acme"))
          .isNotSameAs(application);
      assertThatThrownBy(() -> application.loadClass(LOSS))
          .isInstanceOf(ClassNotFoundException.class);
      assertThat(loaders.get("acme").loadClass(Plugin.class.getName()))
          .isSameAs(application.loadClass(Plugin.class.getName()));
    }
  }

  /** The class loader of each installed plugin, by the plugin's name. */
  private Map<String, ClassLoader> loaders(ClassLoader application) throws Exception {
    Class<?> homeType = application.loadClass("org.dino4j.engine.plugin.Home");
    Class<?> finderType = application.loadClass("org.dino4j.engine.plugin.PluginFinder");
    Object finder = finderType.getConstructor(ClassLoader.class).newInstance(application);
    Object found =
        finderType
            .getMethod("find", homeType)
            .invoke(finder, homeType.getConstructor(Path.class).newInstance(home));
    Map<String, ClassLoader> loaders = new TreeMap<>();
    for (Object installed : (List<?>) found) {
      Object plugin = installed.getClass().getMethod("plugin").invoke(installed);
      String name = (String) installed.getClass().getMethod("name").invoke(installed);
      loaders.put(name, plugin.getClass().getClassLoader());
    }
    return loaders;
  }

  private static URL[] libraries() throws IOException {
    List<URL> jars = new ArrayList<>();
    try (Stream<Path> files = Files.list(DINO4J.resolve("lib"))) {
      for (Path jar : files.toList()) {
        jars.add(jar.toUri().toURL());
      }
    }
    return jars.toArray(URL[]::new);
  }

  /** Runs a command to its end and returns what it said. */
  private String dino4j(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(DINO4J.resolve("bin/dino4j").toString()));
    command.addAll(List.of(words));
    Path log = home.resolve("said.txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("DINO4J_OPTS", "-Ddino4j.home=" + home);
    Process process = builder.start();
    boolean ended = process.waitFor(10, TimeUnit.MINUTES);
    process.destroyForcibly();
    String said = Files.readString(log);
    assertThat(ended).as("ended: %s", said).isTrue();
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
