package org.dino4j.recipes.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dino4j.testkit.run.SmallRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The script that starts dino4j: with a Java that shows what it is given, and with the real one.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is a script for POSIX shells")
final class LaunchScriptTest {
  /** Shows its words, says what TensorFlow says at its start and some more, and fails. */
  private static final String SHOWING =
      """
      #!/bin/sh
      case $1 in -version) echo 'openjdk version "17.0.1"' >&2; exit 0 ;; esac
      echo "LC_ALL=${LC_ALL:-unset}"
      for word in "$@"; do echo "word: $word"; done
      cat >&2 <<'E'
      WARNING: All log messages before absl::InitializeLog() is called are written to STDERR
      I0000 00:00:1 1 mlir_graph_optimization_pass.cc:437] MLIR V1 optimization pass is not enabled
      W0000 00:00:1 1 cuda.cc:1] no device
      E
      printf 'the last words' >&2
      exit 9
      """;

  @TempDir private Path folder;
  private Path script;

  @BeforeEach
  void install() throws IOException {
    script = folder.resolve("home/bin/dino4j");
    Files.createDirectories(script.getParent());
    Files.copy(Path.of("src/main/dist/bin/dino4j"), script);
    executable(script);
  }

  @ParameterizedTest
  @CsvSource({"C, C.UTF-8", "POSIX, C.UTF-8", "xx_XX.gone, C.UTF-8", "C.UTF-8, C.UTF-8"})
  void givesJavaALocaleInWhichItCanOpenFiles(String locale, String given) throws IOException {
    assertThat(shown(Map.of("LC_ALL", locale), "plugins").said())
        .contains("LC_ALL=%s\n".formatted(given));
  }

  @Test
  void leavesALocaleOfTheUsersThatWillDo() throws IOException {
    assertThat(shown(Map.of("LANG", "C.UTF-8", "LC_ALL", ""), "plugins").said())
        .contains("LC_ALL=unset\n");
  }

  @Test
  void keepsTensorFlowsGreetingFromTheTerminalAndNothingElse() throws IOException {
    Ended run = shown(Map.of(), "run", "my recipe.json");

    assertThat(run.code()).isEqualTo(9);
    assertThat(run.said())
        .contains("word: my recipe.json\n", "no device\n", "the last words")
        .doesNotContain("absl", "MLIR");
    assertThat(shown(Map.of("TF_CPP_MIN_LOG_LEVEL", "0"), "run", "a").said())
        .contains("absl", "MLIR");
  }

  @Test
  void saysHowItWasCalled() throws IOException {
    assertThat(shown(Map.of(), "plugins").said())
        .contains("word: -Ddino4j.command=%s\n".formatted(script));
    assertThat(shown(Map.of("DINO4J_COMMAND", "./dino4j"), "plugins").said())
        .contains("word: -Ddino4j.command=./dino4j\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {">/dev/full", ">&-"})
  void whatStandardOutputDoesNotTakeIsAnError(String to) throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/full")), "a device that is always full is Linux's");
    Ended ended = real(Map.of(), "sh", "-c", "exec \"$0\" --help " + to, "" + script);

    assertThat(ended.code()).as(ended.said()).isEqualTo(74);
    assertThat(ended.said()).startsWith("dino4j: standard output could not be written to its end");
  }

  @Test
  void withoutALocalePicturesOfAllNamesAreFound() throws IOException {
    Path recipe = SmallRun.in(folder, 8);
    Path class1 = folder.resolve("pictures/even");
    Files.move(class1.resolve("000.png"), class1.resolve("Bäume 日本.png"));
    Files.move(class1, class1.resolveSibling("grün"));

    Ended ended = real(Map.of("LC_ALL", "C"), "" + script, "validate", "" + recipe, "--thorough");

    assertThat(ended.code()).as(ended.said()).isZero();
    assertThat(ended.said()).contains("recipe small is fine: 8 pictures");
  }

  /** An exit code, and all that was said until nobody could say more. */
  private record Ended(int code, String said) {}

  private Ended shown(Map<String, String> surroundings, String... words) throws IOException {
    Path java = folder.resolve("java/bin/java");
    Files.createDirectories(java.getParent());
    executable(Files.writeString(java, SHOWING));
    Map<String, String> all = new HashMap<>(surroundings);
    all.put("JAVA_HOME", "" + folder.resolve("java"));
    return started(all, Stream.concat(Stream.of("" + script), Stream.of(words)).toList());
  }

  private Ended real(Map<String, String> surroundings, String... command) throws IOException {
    writeLibrary(folder.resolve("home/lib/all.jar"));
    Map<String, String> all = new HashMap<>(surroundings);
    all.put("JAVA_HOME", System.getProperty("java.home"));
    return started(all, List.of(command));
  }

  private static Ended started(Map<String, String> surroundings, List<String> command)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(surroundings);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.onExit().join().exitValue(), said);
  }

  /** A jar that stands for all of this class path. */
  private static void writeLibrary(Path jar) throws IOException {
    Files.createDirectories(jar.getParent());
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath());
    try (OutputStream file = Files.newOutputStream(jar)) {
      new JarOutputStream(file, manifest).close();
    }
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> "" + Path.of(entry).toUri())
        .collect(Collectors.joining(" "));
  }

  private static void executable(Path file) {
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
