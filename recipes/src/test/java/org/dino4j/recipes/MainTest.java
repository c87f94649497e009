package org.dino4j.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a user starts it, in a process of its own. */
final class MainTest {
  @TempDir Path natives;

  @Test
  void listsItsCommands() throws Exception {
    assertThat(run(0, "--help"))
        .contains("  validate   ")
        .contains("  describe   ")
        .contains("  schema     ")
        .contains("  plugins    ");
  }

  @Test
  void validatesWithoutLoadingTensorFlow() throws Exception {
    assertThat(run(0, "validate", "quickstart")).contains("recipe quickstart is fine: ");
    assertThat(unpacked()).isEmpty();
  }

  @Test
  void saysWhatIsTrainedAndHowWhenMoreIsAsked() throws Exception {
    assertThat(run(0, "validate", "quickstart", "--verbose").lines().map(String::strip))
        .anyMatch(row -> row.matches("GROUP +ARRAYS +NUMBERS +RATE +DECAY +FROZEN +PARAMETERS"))
        .anyMatch(
            row ->
                row.matches(
                    "trained .* x 1.0 +x 1.0 +never +student.backbone.*blocks[.][*][.]mlp[.]fc1[.]weight.*"))
        .anyMatch(
            row ->
                row.matches(
                    "lastLayer .* skipped for 150 steps +student.head.last_layer.weight_v"));
  }

  @Test
  void saysWhatAProfileFilledInAndWhereTheRecipeDiffers() throws Exception {
    String[] words = {
      "validate",
      "quickstart",
      "--verbose",
      "--set",
      "profile=dinov1",
      "--set",
      "method.head.outputs=77"
    };
    assertThat(run(0, words).lines())
        .contains("profile dinov1 filled in:", "  $.optimizer.freezeLastLayerBy = \"skip\"")
        .contains("the recipe differs from it:", "  $.method.head.outputs is 77, not 65536");
  }

  @Test
  void endsWithTheCodeOfAFaultyRecipe() throws Exception {
    assertThat(run(3, "validate", "src/test/resources/problems/zero-batch.json"))
        .isEqualTo(
            "recipe zero-batch.json has 1 problem\n  $.train   batch must be above 0, found 0\n");
  }

  /** What JavaCPP has unpacked: every library that was loaded. */
  private List<Path> unpacked() throws IOException {
    try (Stream<Path> files = Files.walk(natives)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private String run(int expectedCode, String... words) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dorg.bytedeco.javacpp.cachedir=" + natives,
                "-Ddino4j.home=src/main/dist",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(words));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(expectedCode);
    return said;
  }
}
