package org.dino4j.tensorflow.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Initializer;
import org.dino4j.api.method.Inputs;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.method.Method;
import org.dino4j.api.method.Program;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.Batch;
import org.dino4j.api.train.NonFiniteException;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.train.StepReport;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.api.train.TrainingSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.ndarray.Shape;

@Tag("graph")
final class GraphTrainingSessionTest {
  private static final String LAST = "student.head.last.weight";
  private static final String BIAS = "student.backbone.bias";
  private static final String WEIGHT = "student.backbone.weight";

  @Test
  void learnsAndReportsItsNumbersInOrder() {
    try (TrainingSession session = TinyRun.simple().open()) {
      StepReport first = session.step(TinyRun.batch(0), 0);
      assertThat(first.terms()).containsOnlyKeys("distance", "size");
      assertThat(first.loss())
          .isEqualTo(
              2 * first.terms().get("distance") + .5 * first.terms().get("size"), offset(1e-6));
      assertThat(first.watch()).containsOnlyKeys("distance.largest");
      assertThat(first.watch().get("distance.largest"))
          .isGreaterThan(first.terms().get("distance"));
      assertThat(List.copyOf(first.gradientNorms().keySet())).containsExactly(WEIGHT, BIAS, LAST);
      assertThat(first.gradientNorms().values()).allSatisfy(norm -> assertThat(norm).isPositive());
      double last = first.terms().get("size");
      for (int step = 1; step < 10; step++) {
        last = session.step(TinyRun.batch(0), step).terms().get("size");
      }
      assertThat(last).isLessThan(first.terms().get("size"));
    }
  }

  @Test
  void schedulesAreFedAndReported() {
    try (TrainingSession session = TinyRun.simple().open()) {
      Map<String, FloatArray> before = session.snapshot().arrays();
      StepReport report = session.step(TinyRun.batch(4), 4);
      assertThat(report.scheduled())
          .containsOnlyKeys("healthy", "momentum", "learningRate", "weightDecay")
          .containsEntry("learningRate", TinyRun.RATE.at(4, TinyRun.TIMELINE))
          .containsEntry("weightDecay", TinyRun.DECAY.at(4, TinyRun.TIMELINE))
          .containsEntry("momentum", TinyRun.MOMENTUM.at(4, TinyRun.TIMELINE));
      assertThat(report.gradientNorms()).containsKey(WEIGHT);
      // the first step of the rule: w (1 - lr wd) - lr g
      double rate = .1 / 5;
      double decay = .02 * 5;
      Map<String, FloatArray> after = session.snapshot().arrays();
      assertSame(after.get(WEIGHT), stepped(before, after, WEIGHT, rate, decay));
      assertSame(after.get(BIAS), stepped(before, after, BIAS, rate, 0));
    }
  }

  private static double[] stepped(
      Map<String, FloatArray> before,
      Map<String, FloatArray> after,
      String path,
      double rate,
      double decay) {
    float[] old = before.get(path).values();
    float[] gradient = after.get(path + "#momentum").values();
    double[] expected = new double[old.length];
    for (int i = 0; i < old.length; i++) {
      expected[i] = old[i] * (1 - rate * decay) - rate * gradient[i];
    }
    return expected;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void aGradientThatIsNotFiniteChangesNoVariableByABitAndTheRunGoesOn(int microBatches) {
    TinyRun ill = TinyRun.simple().in(microBatches).illAt(2);
    try (TrainingSession session = ill.open();
        TrainingSession healthy = ill.open()) {
      for (int step = 0; step < 2; step++) {
        session.step(TinyRun.batch(step), step);
        healthy.step(TinyRun.batch(step), step);
      }
      Snapshot before = session.snapshot();

      NonFiniteException stopped =
          catchThrowableOfType(NonFiniteException.class, () -> session.step(TinyRun.batch(2), 2));

      assertThat(stopped.culprits()).containsExactly(BIAS);
      assertThat(session.snapshot()).isEqualTo(before);
      StepReport next = session.step(TinyRun.batch(3), 3);
      assertThat(next).isEqualTo(healthy.step(TinyRun.batch(3), 3));
      assertThat(session.snapshot()).isEqualTo(healthy.snapshot()).isNotEqualTo(before);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void anUpdateThatOverflowsIsToldInTheStepThatWroteIt(int microBatches) {
    TinyRun run = TinyRun.simple().in(microBatches).hugeAt(1);
    try (TrainingSession session = run.open();
        TrainingSession healthy = TinyRun.simple().in(microBatches).open()) {
      session.step(TinyRun.batch(0), 0);
      healthy.step(TinyRun.batch(0), 0);
      Snapshot good = session.snapshot();

      NonFiniteException told =
          catchThrowableOfType(NonFiniteException.class, () -> session.step(TinyRun.batch(1), 1));

      assertThat(told.isWritten()).isTrue();
      assertThat(told.culprits())
          .containsExactlyInAnyOrderElementsOf(notFinite(session.snapshot()));
      assertThat(told.culprits())
          .contains(WEIGHT, LAST, "teacher.backbone.weight")
          .doesNotContain(WEIGHT + "#momentum", "loss.centre");
      assertThat(told.scheduled()).containsEntry("learningRate", TinyRun.HUGE);
      session.restore(good);
      assertThat(session.step(TinyRun.batch(2), 2)).isEqualTo(healthyAt2(healthy, good));
    }
  }

  private static StepReport healthyAt2(TrainingSession healthy, Snapshot good) {
    assertThat(healthy.snapshot()).isEqualTo(good);
    return healthy.step(TinyRun.batch(2), 2);
  }

  private static List<String> notFinite(Snapshot snapshot) {
    return snapshot.arrays().entrySet().stream()
        .filter(array -> hasNotFinite(array.getValue().values()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean hasNotFinite(float[] values) {
    for (float value : values) {
      if (!Float.isFinite(value)) {
        return true;
      }
    }
    return false;
  }

  @ParameterizedTest
  @ValueSource(strings = {LAST + "#momentum", "updates#lastLayer"})
  void anArrayThatTheStepDoesNotWriteIsLookedAtAsWell(String name) {
    try (TrainingSession session = TinyRun.simple().frozenFor(9).open()) {
      session.restore(with(session.snapshot(), name, Float.NEGATIVE_INFINITY));

      NonFiniteException told =
          catchThrowableOfType(NonFiniteException.class, () -> session.step(TinyRun.batch(0), 0));

      assertThat(told.culprits()).contains(name);
    }
  }

  @Test
  void aRunDoesNotBeginWithWeightsThatAreNotFinite() {
    TrainingPlan plan = TinyRun.simple().plan();
    Method overflowing = new Overflowing(plan.method());

    assertThatThrownBy(
            () ->
                GraphTrainingSession.open(
                    new TrainingPlan(
                        overflowing,
                        plan.setting(),
                        plan.optimizer(),
                        plan.seeds(),
                        plan.devices())))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith(
            "the run would begin with weights that are not finite: student.backbone.extra. Nothing");
  }

  /** Has a weight whose first values overflow float32, and does nothing with it. */
  private record Overflowing(Method method) implements Method {
    @Override
    public Program compose(GraphScope root, Inputs in) {
      root.child("student.backbone").parameter("extra", Shape.of(2), Initializer.normal(1e40));
      return method.compose(root, in);
    }

    @Override
    public List<JudgedEncoder> encoders() {
      return method.encoders();
    }
  }

  @Test
  void hugeNumbersWhoseSumOverflowsAreFinite() {
    try (TrainingSession session = TinyRun.simple().frozenFor(9).open()) {
      String slot = LAST + "#momentum";
      session.restore(with(session.snapshot(), slot, 3e38f));
      for (int step = 0; step < 3; step++) {
        assertThat(session.step(TinyRun.batch(step), step).loss()).isFinite();
      }
      assertThat(session.snapshot().arrays().get(slot).values()).containsOnly(3e38f);
    }
  }

  /** Every number of one array becomes {@code value}. */
  private static Snapshot with(Snapshot snapshot, String name, float value) {
    Map<String, FloatArray> arrays = new TreeMap<>(snapshot.arrays());
    float[] values = new float[arrays.get(name).values().length];
    Arrays.fill(values, value);
    arrays.put(name, FloatArray.of(values, arrays.get(name).shape()));
    return new Snapshot(arrays);
  }

  @Test
  void aTermThatIsNotFiniteIsNamedFirst() {
    try (TrainingSession session = TinyRun.simple().open()) {
      session.step(TinyRun.batch(0), 0);
      Map<String, FloatArray> arrays = new TreeMap<>(session.snapshot().arrays());
      FloatArray centre = arrays.get("loss.centre");
      arrays.put("loss.centre", FloatArray.of(new float[] {0, Float.NaN, 0}, centre.shape()));
      Snapshot poisoned = new Snapshot(arrays);
      session.restore(poisoned);

      assertThatThrownBy(() -> session.step(TinyRun.batch(1), 1))
          .isInstanceOf(NonFiniteException.class)
          .hasMessageStartingWith("not finite: total loss, distance, " + WEIGHT);
      assertThat(session.snapshot().arrays()).isEqualTo(poisoned.arrays());
    }
  }

  @Test
  void fourMicroBatchesOfTwoEqualOneBatchOfEight() {
    try (TrainingSession whole = TinyRun.simple().open();
        TrainingSession pieces = TinyRun.simple().in(4).open()) {
      for (int step = 0; step < 5; step++) {
        StepReport one = whole.step(TinyRun.batch(step), step);
        StepReport four = pieces.step(TinyRun.batch(step), step);
        assertThat(four.loss()).isEqualTo(one.loss(), offset(1e-6));
        assertThat(four.scheduled()).isEqualTo(one.scheduled());
        one.gradientNorms()
            .forEach(
                (path, norm) ->
                    assertThat(four.gradientNorms().get(path)).isEqualTo(norm, offset(1e-6)));
      }
      assertClose(pieces.snapshot(), whole.snapshot(), 1e-6);
      assertThat(whole.snapshot().arrays().get("loss.centre").values()[0]).isNotZero();
    }
  }

  @Test
  void aFrozenLastLayerStandsStillWithItsMomentsAndItsCount() {
    try (TrainingSession session = TinyRun.simple().frozenFor(2).open()) {
      Map<String, FloatArray> start = session.snapshot().arrays();
      session.step(TinyRun.batch(0), 0);
      StepReport report = session.step(TinyRun.batch(1), 1);
      Map<String, FloatArray> frozen = session.snapshot().arrays();
      assertThat(report.gradientNorms().get(LAST)).isPositive();
      for (String name : List.of(LAST, LAST + "#momentum", "updates#lastLayer")) {
        assertThat(frozen.get(name)).isEqualTo(start.get(name));
      }
      assertThat(frozen.get("updates#trained").single()).isEqualTo(2);
      assertThat(frozen.get(WEIGHT)).isNotEqualTo(start.get(WEIGHT));

      session.step(TinyRun.batch(2), 2);
      Map<String, FloatArray> thawed = session.snapshot().arrays();
      assertThat(thawed.get("updates#lastLayer").single()).isEqualTo(1);
      assertThat(thawed.get("updates#trained").single()).isEqualTo(3);
      // its first update, counted as the first: full learning rate
      double rate = TinyRun.RATE.at(2, TinyRun.TIMELINE);
      double decay = TinyRun.DECAY.at(2, TinyRun.TIMELINE);
      assertSame(thawed.get(LAST), stepped(frozen, thawed, LAST, rate, decay));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 100})
  void teachersStartEqualAndFollowAfterTheUpdate(long frozenSteps) {
    try (TrainingSession session = TinyRun.simple().frozenFor(frozenSteps).open()) {
      Map<String, FloatArray> before = session.snapshot().arrays();
      List<String> paths =
          before.keySet().stream()
              .filter(path -> path.startsWith("teacher."))
              .map(path -> path.substring("teacher.".length()))
              .toList();
      assertThat(paths).contains("backbone.bias", "head.last.weight", "head.last.gain");
      for (String path : paths) {
        assertThat(before.get("teacher." + path)).isEqualTo(before.get("student." + path));
      }
      for (int step = 0; step < 4; step++) {
        session.step(TinyRun.batch(step), step);
        Map<String, FloatArray> after = session.snapshot().arrays();
        double momentum = TinyRun.MOMENTUM.at(step, TinyRun.TIMELINE);
        for (String path : paths) {
          double[] expected = follow(before, after, path, momentum);
          assertSame(after.get("teacher." + path), expected);
        }
        before = after;
      }
    }
  }

  private static double[] follow(
      Map<String, FloatArray> before, Map<String, FloatArray> after, String path, double m) {
    float[] teacher = before.get("teacher." + path).values();
    float[] student = after.get("student." + path).values();
    double[] expected = new double[teacher.length];
    for (int i = 0; i < teacher.length; i++) {
      expected[i] = m * teacher[i] + (1 - m) * student[i];
    }
    return expected;
  }

  @Test
  void aRestoredRunHasTheBitsOfOneThatWasNeverStopped() {
    TinyRun run = TinyRun.simple().frozenFor(3).in(2);
    try (TrainingSession whole = run.open();
        TrainingSession resumed = run.seeded(77).open()) {
      for (int step = 0; step < 2; step++) {
        whole.step(TinyRun.batch(step), step);
      }
      resumed.restore(whole.snapshot());
      for (int step = 2; step < 6; step++) {
        Batch batch = TinyRun.batch(step);
        assertThat(resumed.step(batch, step)).isEqualTo(whole.step(batch, step));
      }
      assertThat(resumed.snapshot()).isEqualTo(whole.snapshot());
    }
  }

  @Test
  void oneSeedGivesTheSameBitsAndAnotherDoesNot() {
    try (TrainingSession a = TinyRun.simple().open();
        TrainingSession b = TinyRun.simple().open();
        TrainingSession c = TinyRun.simple().seeded(4).open()) {
      for (int step = 0; step < 3; step++) {
        Batch batch = TinyRun.batch(step);
        StepReport report = a.step(batch, step);
        assertThat(b.step(batch, step)).isEqualTo(report);
        assertThat(c.step(batch, step)).isNotEqualTo(report);
      }
      assertThat(b.snapshot()).isEqualTo(a.snapshot());
    }
  }

  @Test
  void aSnapshotThatDoesNotFitIsRefusedWholeAndChangesNothing() {
    try (TrainingSession session = TinyRun.simple().open()) {
      Snapshot before = session.snapshot();
      Map<String, FloatArray> other = new TreeMap<>(before.arrays());
      other.remove(BIAS);
      other.put("student.backbone.extra", FloatArray.scalar(1));
      other.put(LAST, FloatArray.of(new float[6], 2, 3));
      other.put(WEIGHT, FloatArray.of(new float[5 * 48], 5, 48));
      assertThatThrownBy(() -> session.restore(new Snapshot(other)))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("student.backbone.extra is not in this network")
          .hasMessageContaining(LAST + " is [2, 3], this network needs [3, 5]")
          .hasMessageContaining(BIAS + " is missing");
      assertThat(session.snapshot()).isEqualTo(before);
    }
  }

  @Test
  void picturesThatTheGraphWasNotBuiltForAreRefused() {
    try (TrainingSession session = TinyRun.simple().open()) {
      assertThatThrownBy(() -> session.step(new Batch(List.of(), List.of()), 0))
          .hasMessage("a step needs 1 groups of views, found 0");
    }
    assertThatThrownBy(() -> TinyRun.simple().in(3).open())
        .isInstanceOf(Refusal.class)
        .hasMessage("batch (8) must be a multiple of microBatches (3)");
  }

  private static void assertSame(FloatArray found, double[] expected) {
    for (int i = 0; i < expected.length; i++) {
      assertThat((double) found.values()[i]).isEqualTo(expected[i], offset(3e-7));
    }
  }

  private static void assertClose(Snapshot found, Snapshot expected, double tolerance) {
    assertThat(found.arrays().keySet()).isEqualTo(expected.arrays().keySet());
    expected
        .arrays()
        .forEach(
            (name, array) -> {
              for (int i = 0; i < array.values().length; i++) {
                assertThat((double) found.arrays().get(name).values()[i])
                    .as(name)
                    .isEqualTo(array.values()[i], offset(tolerance));
              }
            });
  }
}
