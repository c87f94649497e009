package org.dino4j.recipes.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dino4j.recipes.inputs.ToyBench.DENSE;
import static org.dino4j.recipes.inputs.ToyBench.LABELS;
import static org.dino4j.recipes.inputs.ToyBench.MASKS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dense, labelled and masked toys, each measured by an evaluation that came with it. */
@Tag("graph")
final class ToysMeasuredTest {
  @TempDir private Path folder;
  private ToyBench bench;

  @BeforeEach
  void start() {
    bench = new ToyBench(folder);
  }

  @Test
  void heightsAreToldToADecimetreOfPicturesThatWereNotSeen() throws IOException {
    JsonNode result = measured(DENSE, "height-error");

    assertThat(result.get("line").asDouble()).isLessThan(0.1);
    assertThat(result.get("randomInit").asDouble()).as("0 m everywhere").isBetween(0.3, 1.2);
    assertThat(bench.said()).containsPattern("line +0\\.0\\d\\d m\n");
  }

  @Test
  void classesAreToldOfPicturesThatWereNotSeen() throws IOException {
    JsonNode result = measured(LABELS, "class-accuracy");

    assertThat(result.get("line").asDouble()).isGreaterThan(0.95);
    assertThat(result.get("randomInit").asDouble()).as("always the first class").isEqualTo(0.5);
  }

  @Test
  void lightOfHiddenPatchesIsToldOfPicturesThatWereNotSeen() throws IOException {
    JsonNode result = measured(MASKS, "hidden-error");

    assertThat(result.get("line").asDouble()).isLessThan(0.1);
    assertThat(result.get("randomInit").asDouble()).as("dark everywhere").isBetween(0.3, 0.7);
  }

  /** Trains a toy and returns its result; measured again, the checkpoint has the same. */
  private JsonNode measured(String method, String evaluation) throws IOException {
    Path run = folder.resolve("run");
    Path again = folder.resolve("again.json");
    String asked =
        "evaluate=[{\"type\": \"%s\", \"pictures\": {\"type\": \"hills\", \"seed\": 6}, \"views\": {\"type\": \"whole\", \"size\": 8, \"channels\": 1, \"pixels\": \"uint16\"}}]"
            .formatted(evaluation);
    String recipe = bench.recipe(method).toString();

    succeeds("run", recipe, "--out", run.toString(), "--threads", "1", "--set", asked);
    succeeds("evaluate", run.toString(), "--out", again.toString());

    JsonNode result = result(run.resolve("result.json"), evaluation);
    assertThat(result(again, evaluation)).isEqualTo(result);
    assertThat(Files.readString(run.resolve("report.html"))).contains(evaluation + ": line is");
    return result;
  }

  private void succeeds(String... words) {
    assertThat(bench.run(words)).as(bench.said()).isZero();
  }

  private static JsonNode result(Path file, String evaluation) throws IOException {
    return new ObjectMapper().readTree(file.toFile()).get(evaluation);
  }
}
