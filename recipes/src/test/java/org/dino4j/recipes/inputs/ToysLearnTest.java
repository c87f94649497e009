package org.dino4j.recipes.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.dino4j.recipes.inputs.ToyBench.DENSE;
import static org.dino4j.recipes.inputs.ToyBench.LABELS;
import static org.dino4j.recipes.inputs.ToyBench.MASKS;
import static org.dino4j.recipes.inputs.ToyBench.STEPS;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.Devices;
import org.dino4j.api.train.TrainingSession;
import org.dino4j.engine.feed.BatchFeed;
import org.dino4j.engine.feed.FeedPlan;
import org.dino4j.engine.recipe.PreparedRun;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.History;
import org.dino4j.engine.run.RunFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands beside 16-bit pictures, from the recipe over the feed to the graph. */
@Tag("graph")
final class ToysLearnTest {
  @TempDir private Path folder;
  private ToyBench bench;

  /** Losses by step, and the weights at the end. */
  private record Trained(List<Double> losses, Map<String, FloatArray> weights) {
    double first() {
      return losses.get(0);
    }

    double last() {
      return losses.subList(STEPS - 10, STEPS).stream()
          .mapToDouble(Double::doubleValue)
          .average()
          .orElseThrow();
    }
  }

  @BeforeEach
  void start() {
    bench = new ToyBench(folder);
  }

  private Trained train(int workers, String method, String... changes) throws IOException {
    List<Double> losses = new ArrayList<>();
    try (PreparedRun run = bench.prepare(method, changes);
        TrainingSession session = bench.catalog().backend().train(run.plan(Devices.cpu(1)));
        BatchFeed feed =
            new BatchFeed(
                run.data(),
                run.recipe().data().views(),
                run.seeds(),
                FeedPlan.of(8, workers, 0).with(run.wanted()),
                0,
                STEPS,
                List.of())) {
      for (int step = 0; step < STEPS; step++) {
        losses.add(session.step(feed.next().batch(), step).loss());
      }
      return new Trained(losses, session.snapshot().arrays());
    }
  }

  @Test
  void heightsAreLearnedFromLightWhereTheyAreValid() throws IOException {
    Trained trained = train(2, DENSE);

    assertThat(trained.last()).isLessThan(0.05 * trained.first());
    assertThat(trained.weights().get("line.gain").single()).isEqualTo(3, offset(0.2f));
    assertThat(trained.weights().get("line.bias").single()).isEqualTo(-1, offset(0.1f));
  }

  @Test
  void classesAreLearnedFromThePicturesThatHaveOne() throws IOException {
    Trained trained = train(2, LABELS);

    assertThat(trained.first()).isBetween(0.3, Math.log(2));
    assertThat(trained.last()).isLessThan(0.3 * trained.first());
  }

  @Test
  void hiddenPatchesAreToldFromVisibleOnes() throws IOException {
    Trained trained = train(2, MASKS);

    assertThat(trained.last()).isLessThan(0.1 * trained.first());
  }

  @ParameterizedTest
  @ValueSource(strings = {DENSE, LABELS, MASKS})
  void twoMicroBatchesAreTheBatch(String method) throws IOException {
    Trained whole = train(1, method);
    Trained halves = train(1, method, "train.accumulate=2");

    for (int step = 0; step < STEPS; step++) {
      assertThat(halves.losses().get(step)).isEqualTo(whole.losses().get(step), offset(1e-5));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {DENSE, LABELS, MASKS})
  void anyNumberOfWorkersGivesTheSameBits(String method) throws IOException {
    assertThat(train(3, method)).isEqualTo(train(1, method));
  }

  @Test
  void refusesDataWithoutWhatTheMethodNeedsBeforeAnythingRuns() {
    assertThatThrownBy(() -> bench.prepare(DENSE, "data.train.known=false"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("$.data.train")
        .hasMessageContaining(
            "$.method needs the target 'height', but beside pictures these data have nothing");
    assertThatThrownBy(() -> bench.prepare(LABELS, "data.train.known=false"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("$.method needs labels, but");
  }

  @ParameterizedTest
  @CsvSource({"dense-toy, the target 'height'", "label-toy, labels"})
  void refusesViewsThatLeaveBehindWhatTheMethodNeeds(String method, String lost) {
    String toy = "{\"type\": \"%s\"}".formatted(method);

    assertThatThrownBy(() -> bench.prepare(toy, "data.views={\"type\":\"bare\"}"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("has 1 problem")
        .hasMessageContaining("$.data.views")
        .hasMessageContaining("$.method needs %s, which these views leave behind".formatted(lost));
  }

  @ParameterizedTest
  @ValueSource(strings = {DENSE, LABELS, MASKS})
  void aRunOfTheCommandLineLearnsAndReports(String method) throws IOException {
    Path run = folder.resolve("run");

    int code = bench.run("run", "" + bench.recipe(method), "--out", "" + run, "--threads", "1");

    assertThat(code).as(bench.said()).isZero();
    List<Event.Step> steps = History.of(new RunFolder(run)).steps();
    assertThat(steps).hasSize(STEPS);
    assertThat(steps.get(STEPS - 1).loss()).isLessThan(0.5 * steps.get(0).loss());
    assertThat(run.resolve("report.html")).exists();
  }

  @Test
  void refusesToHideViewsThatThereAreNot() {
    assertThatThrownBy(() -> bench.prepare(MASKS, "method.group=globl"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("$.method")
        .hasMessageContaining("views that are called 'globl', but the views are [global, local]");
  }

  @Test
  void refusesTheColoursOfPicturesThatHaveNone() {
    assertThatThrownBy(() -> bench.prepare(DENSE, "data.views.jitter.probability=0.5"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("only of uint8 pictures are colour and sharpness changed");
  }

  @Test
  void refusesViewsOfOtherPixelsThanTheSourceGives() {
    assertThatThrownBy(() -> train(1, DENSE, "data.views.pixels=\"uint8\""))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "The views are cut of uint8 pictures, but the source gives uint16. Set 'pixels' of the views to 'uint16'.");
  }
}
