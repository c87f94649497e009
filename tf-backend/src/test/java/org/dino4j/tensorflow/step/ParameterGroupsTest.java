package org.dino4j.tensorflow.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.optimize.Freeze;
import org.dino4j.api.optimize.ParameterGroup;
import org.dino4j.api.optimize.ParameterMatch;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.api.train.OptimizerPlan;
import org.dino4j.api.train.StepReport;
import org.dino4j.api.train.TrainedGroup;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.api.train.TrainingSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("graph")
final class ParameterGroupsTest {
  private static final String LAST = "student.head.last.weight";
  private static final String BIAS = "student.backbone.bias";
  private static final String WEIGHT = "student.backbone.weight";
  private static final ParameterMatch BACKBONE = ParameterMatch.path("student.backbone.*");

  @Test
  void aGroupsRateIsAFactorOfTheRunsAndFactorsOfSeveralGroupsMultiply() {
    Map<String, float[]> plain = moves();
    Map<String, float[]> grouped =
        moves(
            ParameterGroup.rated("backbone", BACKBONE, 0.5),
            ParameterGroup.rated("bias", ParameterMatch.path("*.bias"), 0.5));
    assertThat(grouped.get(LAST)).containsExactly(plain.get(LAST));
    // Without decay, which the bias does not have, a move is proportional to the rate.
    assertRatio(grouped.get(BIAS), plain.get(BIAS), 0.25);
  }

  @Test
  void aScheduledRateIsFedAndReportedUnderTheGroupsName() {
    Schedule growing = (step, timeline) -> step / 10.0;
    ParameterGroup slow =
        new ParameterGroup("slow", ParameterMatch.path("*.bias"), growing, 1, Freeze.none());
    try (TrainingSession session = GraphTrainingSession.open(plan(slow))) {
      FloatArray before = session.snapshot().arrays().get(BIAS);
      StepReport report = session.step(TinyRun.batch(0), 0);
      assertThat(report.scheduled()).containsEntry("rate.slow", 0.0);
      assertThat(session.snapshot().arrays().get(BIAS).values()).containsExactly(before.values());
      assertThat(session.step(TinyRun.batch(1), 1).scheduled()).containsEntry("rate.slow", 0.1);
    }
  }

  @Test
  void aGroupWithoutDecayMovesByItsGradientAlone() {
    ParameterGroup undecayed =
        new ParameterGroup(
            "undecayed", ParameterMatch.path(WEIGHT), Schedule.of(1), 0, Freeze.none());
    TrainingPlan plan = plan(undecayed);
    try (TrainingSession session = GraphTrainingSession.open(plan)) {
      float[] before = session.snapshot().arrays().get(WEIGHT).values();
      session.step(TinyRun.batch(0), 0);
      Map<String, FloatArray> after = session.snapshot().arrays();
      float[] gradient = after.get(WEIGHT + "#momentum").values();
      double rate = TinyRun.RATE.at(0, TinyRun.TIMELINE);
      for (int i = 0; i < before.length; i++) {
        assertThat((double) after.get(WEIGHT).values()[i])
            .isCloseTo(before[i] - rate * gradient[i], within(1e-6));
      }
    }
  }

  @Test
  void atRateZeroMomentsGoOnAndWhereItIsSkippedTheyStandStill() {
    ParameterGroup still =
        ParameterGroup.frozen("still", ParameterMatch.path(WEIGHT), Freeze.atRateZero(2));
    ParameterGroup skipped =
        ParameterGroup.frozen("skipped", ParameterMatch.path(BIAS), Freeze.skipped(1));
    try (TrainingSession session = GraphTrainingSession.open(plan(still, skipped))) {
      Map<String, FloatArray> before = session.snapshot().arrays();
      session.step(TinyRun.batch(0), 0);
      Map<String, FloatArray> first = session.snapshot().arrays();
      assertThat(first.get(WEIGHT)).isEqualTo(before.get(WEIGHT));
      assertThat(first.get(WEIGHT + "#momentum")).isNotEqualTo(before.get(WEIGHT + "#momentum"));
      assertThat(first.get(BIAS)).isEqualTo(before.get(BIAS));
      assertThat(first.get(BIAS + "#momentum")).isEqualTo(before.get(BIAS + "#momentum"));
      assertThat(first.get("updates#trained").values()).containsExactly(1);
      assertThat(first.get("updates#skipped").values()).containsExactly(0);
      session.step(TinyRun.batch(1), 1);
      Map<String, FloatArray> second = session.snapshot().arrays();
      assertThat(second.get(WEIGHT)).isEqualTo(before.get(WEIGHT));
      assertThat(second.get(BIAS)).isNotEqualTo(before.get(BIAS));
      session.step(TinyRun.batch(2), 2);
      assertThat(session.snapshot().arrays().get(WEIGHT)).isNotEqualTo(before.get(WEIGHT));
    }
  }

  @Test
  void eachOfSeveralGroupsIsLeftOutForItsOwnTime() {
    ParameterGroup one =
        ParameterGroup.frozen("one", ParameterMatch.path(WEIGHT), Freeze.skipped(1));
    ParameterGroup two = ParameterGroup.frozen("two", ParameterMatch.path(BIAS), Freeze.skipped(2));
    try (TrainingSession session = GraphTrainingSession.open(plan(one, two))) {
      for (int step = 0; step < 3; step++) {
        session.step(TinyRun.batch(step), step);
      }
      Map<String, FloatArray> after = session.snapshot().arrays();
      assertThat(after.get("updates#trained").values()).containsExactly(3);
      assertThat(after.get("updates#one").values()).containsExactly(2);
      assertThat(after.get("updates#two").values()).containsExactly(1);
    }
  }

  @Test
  void whatIsFrozenForGoodHasNoGradientAndNoSlots() {
    ParameterGroup frozen =
        ParameterGroup.frozen("frozen", BACKBONE, Freeze.skipped(Freeze.FOR_GOOD));
    try (TrainingSession session = GraphTrainingSession.open(plan(frozen))) {
      assertThat(session.step(TinyRun.batch(0), 0).gradientNorms()).containsOnlyKeys(LAST);
      assertThat(session.snapshot().arrays()).doesNotContainKey(WEIGHT + "#momentum");
    }
  }

  @Test
  void listsWhatIsTreatedAlikeWithItsNumbers() {
    List<TrainedGroup> groups =
        TrainedGroups.of(
            plan(
                ParameterGroup.rated("backbone", BACKBONE, 0.5),
                ParameterGroup.lastLayer(Freeze.skipped(7))));
    assertThat(groups)
        .containsExactly(
            new TrainedGroup("backbone", List.of(WEIGHT), 5 * 48, 0.5, 1, 0, 0),
            new TrainedGroup("backbone", List.of(BIAS), 5, 0.5, 0, 0, 0),
            new TrainedGroup("lastLayer", List.of(LAST), 3 * 5, 1, 1, 7, 0));
  }

  @Test
  void matchesByPathTraitAndLayer() {
    assertThat(ParameterMatch.path("*.patch_embed.*").takes("a.patch_embed.w", Set.of(), none()))
        .isTrue();
    assertThat(ParameterMatch.path("*.patch_embed.*").takes("a.patchXembed.w", Set.of(), none()))
        .isFalse();
    assertThat(ParameterMatch.layer(3).takes("a", Set.of(), OptionalInt.of(3))).isTrue();
    assertThat(ParameterMatch.layer(3).takes("a", Set.of(), none())).isFalse();
  }

  private static OptionalInt none() {
    return OptionalInt.empty();
  }

  private static TrainingPlan plan(ParameterGroup... groups) {
    TrainingPlan plain = TinyRun.simple().plan();
    OptimizerPlan optimizer = plain.optimizer();
    return new TrainingPlan(
        plain.method(),
        plain.setting(),
        new OptimizerPlan(
            optimizer.rule(),
            optimizer.learningRate(),
            optimizer.weightDecay(),
            optimizer.clip(),
            List.of(groups)),
        plain.seeds(),
        plain.devices());
  }

  /** How far each parameter goes in one step. */
  private static Map<String, float[]> moves(ParameterGroup... groups) {
    try (TrainingSession session = GraphTrainingSession.open(plan(groups))) {
      Map<String, FloatArray> before = session.snapshot().arrays();
      session.step(TinyRun.batch(0), 0);
      Map<String, FloatArray> after = session.snapshot().arrays();
      return Map.of(LAST, difference(before, after, LAST), BIAS, difference(before, after, BIAS));
    }
  }

  private static float[] difference(
      Map<String, FloatArray> before, Map<String, FloatArray> after, String path) {
    float[] difference = after.get(path).values().clone();
    for (int i = 0; i < difference.length; i++) {
      difference[i] -= before.get(path).values()[i];
    }
    return difference;
  }

  private static void assertRatio(float[] some, float[] all, double ratio) {
    for (int i = 0; i < some.length; i++) {
      assertThat((double) some[i]).isCloseTo(ratio * all[i], within(1e-6));
    }
  }
}
