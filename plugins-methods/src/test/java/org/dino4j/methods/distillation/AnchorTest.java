package org.dino4j.methods.distillation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.method.Follower;
import org.dino4j.api.method.Inputs;
import org.dino4j.api.method.Program;
import org.dino4j.api.model.Backbone;
import org.dino4j.api.model.FeatureMap;
import org.dino4j.api.model.Grid;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.part.Setting;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Normalization;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.testkit.part.InstalledParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** How a student is held to an earlier teacher. */
final class AnchorTest {
  private static final ViewSpec GLOBAL = pixels("global", 2, 3);
  private static final ViewSpec LOCAL = pixels("local", 1, 2);
  private static final ViewSpec FINER = pixels("anchor", 2, 6);
  private static final Schedule NOW_AND_THEN = (step, timeline) -> step % 5 == 0 ? 0 : 1;

  private final Workbench bench = InstalledParts.backend().workbench(WorkbenchPlan.simple());
  private final Recorded parts = new Recorded();
  private final List<Grid> grids = new ArrayList<>();

  @AfterEach
  void closeTheBench() {
    bench.close();
  }

  @Test
  void seesTheGlobalViews() {
    assertThat(value(GLOBAL, LOCAL)).isEqualTo(100 * 21 + 21);
    assertThat(grids).containsExactly(new Grid(1, 3), new Grid(1, 3));
  }

  /** Finer views of the same everywhere: 2 views of 3 places of 7 are left of them. */
  @Test
  void seesItsOwnViewsIfThereAreAnyOnTheStudentsGrid() {
    assertThat(value(GLOBAL, LOCAL, FINER)).isEqualTo(100 * 21 + 2 * 3 * 7);
    assertThat(grids).containsExactly(new Grid(1, 3), new Grid(1, 3));
  }

  @Test
  void nobodyElseSeesItsViews() {
    compose(GLOBAL, LOCAL, FINER);
    assertThat(parts.projected).hasSize(2);
    assertThat(parts.compared).extracting(Recorded.Call::operands).containsExactly(32);
  }

  @Test
  void followsTheTeacherAfterTheTeacherHasFollowed() {
    Program program = compose(GLOBAL, LOCAL);
    assertThat(program.trained()).containsExactly("student.backbone", "student.head");
    assertThat(program.followers())
        .endsWith(
            new Follower("teacher.backbone", "anchor.backbone", "anchorMomentum", NOW_AND_THEN));
  }

  /** So that a phase with larger pictures resizes it, too. */
  @Test
  void isAmongTheBackbonesAndNotAmongTheJudged() {
    SelfDistillation method = anchored(parts.new PixelBackbone());
    assertThat(method.backbones())
        .containsKeys("student.backbone", "teacher.backbone", "anchor.backbone");
    assertThat(method.encoders()).hasSize(2);
  }

  @Test
  void howMuchPatchesResembleOneAnotherIsWatched() {
    assertThat(compose(GLOBAL, LOCAL).watch()).containsKey("patchSimilarity");
  }

  @Test
  void theTeachersBackboneMayHaveAMomentumOfItsOwn() {
    Schedule none = Schedule.of(0);
    SelfDistillation heads = method(parts.new PixelBackbone(), Optional.of(none), Optional.empty());
    assertThat(heads.compose(bench.root(), new Same(List.of(GLOBAL, LOCAL))).followers())
        .extracting(Follower::name, Follower::momentum)
        .containsExactly(
            tuple("backboneMomentum", none), tuple("teacherMomentum", Schedule.of(0.9)));
  }

  @Test
  void objectsToWhatDoesNotFit() {
    assertThat(objections(anchored(parts.new PixelBackbone()), GLOBAL, LOCAL, FINER)).isEmpty();
    assertThat(objections(anchored(parts.new PixelBackbone()), GLOBAL, pixels("anchor", 1, 6)))
        .containsExactly(
            "the views' group 'anchor' has 1 views and the first group 2; both must be the same crops");
    assertThat(objections(anchored(parts.new MeanBackbone()), GLOBAL))
        .containsExactly(
            "'anchor' compares patch features, and this backbone has none; take a vit, or leave 'anchor' out");
    assertThat(
            objections(
                method(parts.new PixelBackbone(), Optional.empty(), Optional.empty()),
                GLOBAL,
                FINER))
        .containsExactly(
            "the views have a group 'anchor' and nothing looks at it; give the method an 'anchor', or leave the"
                + " views' anchorSize out");
  }

  private static List<String> objections(SelfDistillation method, ViewSpec... groups) {
    return method.objections(new Setting(new InputSpec(List.of(groups)), new Timeline(4, 1, 1), 1));
  }

  private float value(ViewSpec... groups) {
    Program program = compose(groups);
    assertThat(program.terms()).extracting(term -> term.term().name()).endsWith("sums");
    return bench.run(0, Map.of(), List.of(program.terms().get(1).term().value())).get(0).single();
  }

  private Program compose(ViewSpec... groups) {
    return anchored(parts.new PixelBackbone()).compose(bench.root(), new Same(List.of(groups)));
  }

  private SelfDistillation anchored(Backbone backbone) {
    WeightedMapLoss sums = new WeightedMapLoss(Schedule.of(1), this::sums, Optional.empty());
    return method(
        backbone, Optional.empty(), Optional.of(new AnchorObjective(List.of(sums), NOW_AND_THEN)));
  }

  private SelfDistillation method(
      Backbone backbone, Optional<Schedule> momentum, Optional<AnchorObjective> anchor) {
    WeightedLoss views =
        new WeightedLoss(Schedule.of(1), parts.new NumberedLoss(), Optional.empty());
    return new SelfDistillation(
        new SelfDistillationOptions(
            backbone,
            parts.new ShiftHead(),
            List.of(views),
            Schedule.of(0.9),
            Normalization.none(1),
            Optional.empty(),
            List.of(),
            momentum,
            anchor));
  }

  /** 100 times the sum of the student's features, plus that of the other's. */
  private LossTerm sums(GraphScope at, FeatureMap student, FeatureMap other) {
    grids.add(student.grid());
    grids.add(other.grid());
    Ops tf = at.ops();
    Operand<TFloat32> value =
        tf.math.add(
            tf.math.mul(tf.sum(student.tokens(), tf.array(0, 1, 2)), tf.constant(100f)),
            tf.sum(other.tokens(), tf.array(0, 1, 2)));
    return new LossTerm("sums", value, List.of(), Map.of());
  }

  private static ViewSpec pixels(String name, int count, int width) {
    return new ViewSpec(name, count, new Size(1, width), 1, ViewSpec.PixelFormat.FLOAT32);
  }

  /** One sample: global views 1 2 3 and 4 5 6, all other views of sevens. */
  private final class Same implements Inputs {
    private final List<ViewSpec> groups;

    private Same(List<ViewSpec> groups) {
      this.groups = groups;
    }

    @Override
    public InputSpec spec() {
      return new InputSpec(groups);
    }

    @Override
    public List<ViewBatch> views(Normalization normalization) {
      Ops tf = bench.root().ops();
      Operand<TFloat32> global = tf.constant(new float[] {1, 2, 3, 4, 5, 6});
      return Stream.concat(
              Stream.of(ViewBatch.of(tf.reshape(global, tf.array(2, 1, 3, 1)))),
              groups.stream().skip(1).map(group -> ViewBatch.of(sevens(tf, group))))
          .toList();
    }

    private static Operand<TFloat32> sevens(Ops tf, ViewSpec group) {
      return tf.fill(tf.array(group.count(), 1, group.size().width(), 1), tf.constant(7f));
    }
  }
}
