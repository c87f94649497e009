package org.dino4j.losses.dino;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.loss.ViewLoss;
import org.dino4j.api.option.InvalidOptionException;
import org.dino4j.api.part.Setting;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.losses.teacher.Centering;
import org.dino4j.testkit.part.InstalledParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

final class DinoLossTest {
  private static final int ROWS = 3;
  private static final int OUTPUTS = 7;
  private static final double STUDENT = 0.2;
  private static final double TEACHER = 0.3;
  private static final double MOMENTUM = 0.9;

  @ParameterizedTest
  @CsvSource({"2, 2", "1, 3", "2, 6", "3, 5"})
  void equalsTheSumOverPairsOfThePaper(int teacherViews, int studentViews) {
    try (Workbench bench = bench()) {
      Built built = new Built(bench, teacherViews, studentViews);
      List<FloatArray> found =
          bench.run(
              0,
              built.feeds(),
              List.of(
                  built.term.value(),
                  built.term.watch().get("teacherEntropy").value(),
                  built.term.watch().get("studentDivergence").value()));
      NaiveDinoLoss naive = new NaiveDinoLoss(STUDENT, TEACHER, new double[OUTPUTS]);
      double value = naive.value(built.student.logits(), built.teacher.logits());
      double entropy = naive.teacherEntropy(built.teacher.logits());
      assertThat((double) found.get(0).single()).isCloseTo(value, within(1e-5));
      assertThat((double) found.get(1).single()).isCloseTo(entropy, within(1e-5));
      assertThat((double) found.get(2).single()).isCloseTo(value - entropy, within(1e-5));
    }
  }

  /** Of two views that the teacher sees and three that it does not, 2 pairs and 6 pairs of 8. */
  @Test
  void theHalvesAddUpToAllPairs() {
    try (Workbench bench = bench()) {
      Built built = new Built(bench, 2, 5);
      List<FloatArray> found =
          bench.run(
              0,
              built.feeds(),
              List.of(
                  built.term.value(),
                  built.only(bench, Pairs.GLOBAL).value(),
                  built.only(bench, Pairs.LOCAL).value()));
      double all = found.get(0).single();
      double global = found.get(1).single();
      double local = found.get(2).single();
      assertThat(global).isNotCloseTo(local, within(1e-3));
      assertThat(all).isCloseTo((2 * global + 6 * local) / 8, within(1e-5));
    }
  }

  @Test
  void localPairsNeedLocalViews() {
    assertThat(only(Pairs.LOCAL).objections(setting(2)))
        .containsExactly(
            "pairs 'local' of the dino loss compares views that the teacher does not see, but the views have one group alone; add local views, or leave pairs out");
    assertThat(only(Pairs.GLOBAL).objections(setting(2))).isEmpty();
  }

  private static DinoLoss only(Pairs pairs) {
    return new DinoLoss(
        new DinoOptions(STUDENT, constant(TEACHER), MOMENTUM, Centering.CENTER, 3, pairs));
  }

  @Test
  void movesTheCentreAfterTheStepAndUsesTheOneFromBefore() {
    try (Workbench bench = bench()) {
      Built built = new Built(bench, 2, 3);
      List<Operand<TFloat32>> fetched = List.of(built.term.value());
      float first =
          bench.runAndUpdate(0, built.feeds(), fetched, built.term.updates()).get(0).single();
      double[] mean = built.teacher.meanRow();
      double[] center = Arrays.stream(mean).map(m -> m * (1 - MOMENTUM)).toArray();
      float[] stored = bench.read().get("center").values();
      for (int k = 0; k < OUTPUTS; k++) {
        assertThat((double) stored[k]).isCloseTo(center[k], within(1e-6));
      }
      assertThat((double) first).isCloseTo(built.naive(new double[OUTPUTS]), within(1e-5));
      assertThat((double) bench.run(1, built.feeds(), fetched).get(0).single())
          .isCloseTo(built.naive(center), within(1e-5));
    }
  }

  @Test
  void aSingleViewIsObjectedTo() {
    ViewLoss loss = InstalledParts.make(ViewLoss.class, "dino", options());
    assertThat(loss.objections(setting(1)))
        .containsExactly(
            "the dino loss compares different views of a picture and needs at least 2, found 1; raise the count of the views");
    assertThat(loss.objections(setting(2))).isEmpty();
  }

  @Test
  void impossibleNumbersAreRefused() {
    assertThatThrownBy(() -> new DinoOptions(0, constant(TEACHER), 0.9))
        .isInstanceOf(InvalidOptionException.class)
        .hasMessage("studentTemperature must be above 0, found 0.0");
    assertThatThrownBy(() -> new DinoOptions(0.1, constant(TEACHER), 1.1))
        .hasMessage("centerMomentum must be in 0 .. 1, found 1.1");
  }

  private static Setting setting(int views) {
    ViewSpec global = new ViewSpec("global", views, Size.square(8), 3, ViewSpec.PixelFormat.UINT8);
    return new Setting(new InputSpec(List.of(global)), new Timeline(1, 1, 1), 1);
  }

  private static Workbench bench() {
    return InstalledParts.backend().workbench(WorkbenchPlan.simple());
  }

  private static DinoOptions options() {
    return new DinoOptions(STUDENT, constant(TEACHER), MOMENTUM);
  }

  private static Schedule constant(double value) {
    return (step, timeline) -> value;
  }

  /** A loss on made-up logits. */
  private static final class Built {
    final Logits student;
    final Logits teacher;
    final LossTerm term;

    Built(Workbench bench, int teacherViews, int studentViews) {
      student = new Logits(bench, "student", studentViews);
      teacher = new Logits(bench, "teacher", teacherViews);
      term = new DinoLoss(options()).of(bench.root(), student.operands, teacher.operands);
    }

    LossTerm only(Workbench bench, Pairs pairs) {
      return DinoLossTest.only(pairs)
          .of(
              bench.root().child(pairs.name()).labelled(pairs.name()),
              student.operands,
              teacher.operands);
    }

    Map<String, FloatArray> feeds() {
      Map<String, FloatArray> feeds = new HashMap<>(student.feeds);
      feeds.putAll(teacher.feeds);
      return feeds;
    }

    double naive(double[] center) {
      return new NaiveDinoLoss(STUDENT, TEACHER, center).value(student.logits(), teacher.logits());
    }
  }

  /** Logits by view, in the graph and outside. */
  private static final class Logits {
    final List<Operand<TFloat32>> operands = new ArrayList<>();
    final Map<String, FloatArray> feeds = new HashMap<>();
    private final List<double[][]> views = new ArrayList<>();

    Logits(Workbench bench, String who, int count) {
      RandomGenerator random = new Seeds(4).child(who).generator();
      for (int view = 0; view < count; view++) {
        String name = who + view;
        operands.add(bench.input(name, Shape.of(ROWS, OUTPUTS)));
        feeds.put(name, draw(random));
      }
    }

    private FloatArray draw(RandomGenerator random) {
      float[] flat = new float[ROWS * OUTPUTS];
      double[][] rows = new double[ROWS][OUTPUTS];
      for (int i = 0; i < flat.length; i++) {
        flat[i] = (float) random.nextGaussian();
        rows[i / OUTPUTS][i % OUTPUTS] = flat[i];
      }
      views.add(rows);
      return FloatArray.of(flat, ROWS, OUTPUTS);
    }

    double[][][] logits() {
      return views.toArray(double[][][]::new);
    }

    double[] meanRow() {
      double[] mean = new double[OUTPUTS];
      for (double[][] view : views) {
        for (double[] row : view) {
          for (int k = 0; k < OUTPUTS; k++) {
            mean[k] += row[k] / (views.size() * ROWS);
          }
        }
      }
      return mean;
    }
  }
}
