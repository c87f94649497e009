package org.dino4j.recipes.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dino4j.api.part.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A method that names no network to look through, from the recipe to the report. */
@Tag("graph")
final class NoNetworkTest {
  private static final String BLIND = "{\"type\": \"blind-toy\"}";

  @TempDir private Path folder;
  private ToyBench bench;

  @BeforeEach
  void start() {
    bench = new ToyBench(folder);
  }

  @Test
  void isTrainedAndItsReportSaysWhatIsLeftOut() throws IOException {
    String report = reported();

    assertThat(report)
        .contains("The method names no network to look through: chapters that show one")
        .contains("What it is shown", "Training", "What was run")
        .doesNotContain("Where it looks", "<th>parameters</th>");
  }

  @Test
  void isReportedAgainAndGoesOnByCommand() throws IOException {
    String report = reported();
    String run = folder.resolve("run").toString();

    assertThat(bench.run("report", run)).as(bench.said()).isZero();
    assertThat(Files.readString(folder.resolve("run/report.html")))
        .contains(report.substring(report.indexOf("<main>"), report.indexOf("What was run")));
    assertThat(bench.run("resume", run)).as(bench.said()).isZero();
  }

  /** Trains, and returns the page. */
  private String reported() throws IOException {
    Path run = folder.resolve("run");
    int code =
        bench.run(
            "run",
            "" + bench.recipe(BLIND),
            "--out",
            "" + run,
            "--threads",
            "1",
            "--set",
            "train.length=12 steps");
    assertThat(code).as(bench.said()).isZero();
    return Files.readString(run.resolve("report.html"));
  }

  @Test
  void anEvaluationThatShowsPicturesToNetworksIsRefused() {
    String knn =
        "evaluate=[{\"type\": \"knn\", \"k\": [1], \"bank\": {\"type\": \"hills\"}, \"queries\": {\"type\": \"hills\"},"
            + " \"views\": {\"type\": \"whole\", \"size\": 8, \"channels\": 1}}]";

    assertThatThrownBy(() -> bench.prepare(BLIND, knn))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("$.evaluate[0]")
        .hasMessageContaining(
            "'knn' shows pictures to networks, but $.method has none to show them to. Take it out, or train with a method that has");
  }
}
