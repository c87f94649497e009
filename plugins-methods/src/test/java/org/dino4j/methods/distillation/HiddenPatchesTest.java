package org.dino4j.methods.distillation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Initializer;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.loss.PatchRows;
import org.dino4j.api.mask.MaskPolicy;
import org.dino4j.api.mask.Masking;
import org.dino4j.api.mask.Masks;
import org.dino4j.api.method.Follower;
import org.dino4j.api.method.HiddenPatches;
import org.dino4j.api.method.Inputs;
import org.dino4j.api.method.Program;
import org.dino4j.api.model.Backbone;
import org.dino4j.api.model.Grid;
import org.dino4j.api.model.ProjectionHead;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.part.Setting;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Normalization;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.methods.distillation.PatchObjective.Compared;
import org.dino4j.testkit.part.InstalledParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/** What a student learns from patches that are hidden from it. */
final class HiddenPatchesTest {
  private static final ViewSpec GLOBAL =
      new ViewSpec("global", 2, new Size(1, 3), 1, ViewSpec.PixelFormat.FLOAT32);
  private static final ViewSpec LOCAL =
      new ViewSpec("local", 1, new Size(1, 2), 1, ViewSpec.PixelFormat.FLOAT32);
  private static final InputSpec INPUTS = new InputSpec(List.of(GLOBAL, LOCAL));

  private final Workbench bench = InstalledParts.backend().workbench(WorkbenchPlan.simple());
  private final List<String> heads = new ArrayList<>();
  private final Recorded parts = new Recorded();

  @AfterEach
  void closeTheBench() {
    bench.close();
  }

  @Test
  void theStudentSeesMasksOnItsGlobalViewsAndTheTeacherNone() {
    compose(Optional.empty());
    assertThat(parts.masked).containsExactly(true, false, false);
  }

  /**
   * Pictures 1 2 3 and 4 5 6 of one sample; places 1 and 5 are hidden, so the student says 0 of
   * both and the teacher 2 and 6.
   */
  @Test
  void lossesGetTheHiddenPatchesOfBoth() {
    Program program = compose(Optional.empty());
    assertThat(run(program.terms().get(1).term().value())).isEqualTo(100 * (0 + 0) + 2 + 6 + 2);
    assertThat(program.terms().get(1).term().name()).isEqualTo("listed");
  }

  @Test
  void aSharedHeadRunsOnceForClassTokensAndPatches() {
    Program program = compose(Optional.empty());
    assertThat(heads).containsExactly("student.head [5, 1]", "teacher.head [4, 1]");
    assertThat(program.trained()).containsExactly("student.backbone", "student.head");
  }

  @Test
  void patchesMayHaveAHeadOfTheirOwn() {
    Program program = compose(Optional.of(new Plus()));
    assertThat(heads)
        .containsExactly(
            "student.head [3, 1]",
            "student.patchHead [2, 1]",
            "teacher.head [2, 1]",
            "teacher.patchHead [2, 1]");
    assertThat(program.trained())
        .containsExactly("student.backbone", "student.head", "student.patchHead");
    assertThat(program.followers())
        .extracting(Follower::to)
        .containsExactly("teacher.backbone", "teacher.head", "teacher.patchHead");
  }

  /** Class tokens are means: 1.33 and 3.33 of what the student sees of the two global views. */
  @Test
  void featureLossesGetTheStudentsGlobalViews() {
    Program program = compose(Optional.empty());
    assertThat(run(program.terms().get(2).term().value())).isEqualTo((1 + 3) / 3f + 10 * 9 / 3f);
  }

  /** All of 1 2 3 and 4 5 6 for the teacher; the student sees 0 at the two hidden places. */
  @Test
  void lossesMayGetAllPatches() {
    WeightedPatchLoss listed =
        new WeightedPatchLoss(Schedule.of(1), HiddenPatchesTest::listed, Optional.empty());
    for (Optional<MaskPolicy> masks :
        List.of(Optional.<MaskPolicy>of(new Middle(1)), Optional.<MaskPolicy>empty())) {
      PatchObjective all =
          new PatchObjective(masks, Optional.empty(), List.of(listed), Compared.ALL);
      SelfDistillation method =
          new SelfDistillation(
              new SelfDistillationOptions(
                  parts.new PixelBackbone(),
                  new Plus(),
                  List.of(),
                  Schedule.of(0.9),
                  Normalization.none(1),
                  Optional.of(all),
                  List.of(),
                  Optional.empty(),
                  Optional.empty()));
      Program program = method.compose(bench.root(), new OneSample());
      assertThat(run(program.terms().get(0).term().value())).isEqualTo(100 * 13 + 21 + 2);
      assertThat(objections(method)).isEmpty();
      assertThat(method.masking(INPUTS).isPresent()).isEqualTo(masks.isPresent());
    }
  }

  @Test
  void hiddenPatchesNeedMasks() {
    assertThatThrownBy(
            () ->
                new PatchObjective(Optional.empty(), Optional.empty(), List.of(), Compared.HIDDEN))
        .hasMessage("masks is missing; say which patches are hidden, or compare \"all\"");
  }

  @Test
  void asksForMasksOfTheGlobalViewsOnTheBackbonesGrid() {
    Masking masking = method(Optional.empty(), new Middle(1)).masking(INPUTS).orElseThrow();
    assertThat(masking.group()).isEqualTo("global");
    assertThat(masking.grid()).isEqualTo(new Grid(1, 3));
  }

  @Test
  void objectsToMasksThatHideNothing() {
    assertThat(objections(method(Optional.empty(), new Middle(1)))).isEmpty();
    assertThat(objections(method(Optional.empty(), new Middle(0))))
        .containsExactly(
            "patches.masks hides no patch of 8 images of 1x3 patches, so its losses learn nothing; raise its"
                + " share of images or of patches, or the batch, or leave 'patches' out");
  }

  @Test
  void objectsToABackboneWithoutPatches() {
    SelfDistillation method =
        new SelfDistillation(
            options(new Recorded().new MeanBackbone(), Optional.empty(), new Middle(1)));
    assertThat(objections(method))
        .containsExactly(
            "'patches' compares patches, and this backbone has none; take a vit, or leave 'patches' out");
  }

  private static List<String> objections(SelfDistillation method) {
    return method.objections(new Setting(INPUTS, new Timeline(4, 1, 1), 1));
  }

  private Program compose(Optional<ProjectionHead> patchHead) {
    return method(patchHead, new Middle(1)).compose(bench.root(), new OneSample());
  }

  private SelfDistillation method(Optional<ProjectionHead> patchHead, MaskPolicy masks) {
    return new SelfDistillation(options(parts.new PixelBackbone(), patchHead, masks));
  }

  private SelfDistillationOptions options(
      Backbone backbone, Optional<ProjectionHead> patchHead, MaskPolicy masks) {
    WeightedPatchLoss listed =
        new WeightedPatchLoss(Schedule.of(1), HiddenPatchesTest::listed, Optional.empty());
    WeightedFeatureLoss tokens =
        new WeightedFeatureLoss(Schedule.of(1), HiddenPatchesTest::tokens, Optional.empty());
    WeightedLoss views =
        new WeightedLoss(Schedule.of(1), new Recorded().new NumberedLoss(), Optional.empty());
    return new SelfDistillationOptions(
        backbone,
        new Plus(),
        List.of(views),
        Schedule.of(0.9),
        Normalization.none(1),
        Optional.of(
            new PatchObjective(Optional.of(masks), patchHead, List.of(listed), Compared.HIDDEN)),
        List.of(tokens),
        Optional.empty(),
        Optional.empty());
  }

  /** 100 times the student's sum, plus the teacher's, plus the images. */
  private static LossTerm listed(GraphScope at, PatchRows rows) {
    Ops tf = at.ops();
    Operand<TFloat32> student =
        tf.math.mul(tf.sum(rows.student(), tf.array(0, 1)), tf.constant(100f));
    Operand<TFloat32> value =
        tf.math.addN(
            List.of(
                student,
                tf.sum(rows.teacher(), tf.array(0, 1)),
                tf.constant((float) rows.images())));
    return new LossTerm("listed", value, List.of(), Map.of());
  }

  /** The first view plus 10 times the second. */
  private static LossTerm tokens(GraphScope at, List<Operand<TFloat32>> views) {
    Ops tf = at.ops();
    Operand<TFloat32> first = tf.sum(views.get(0), tf.array(0, 1));
    Operand<TFloat32> second = tf.sum(views.get(1), tf.array(0, 1));
    Operand<TFloat32> value = tf.math.add(first, tf.math.mul(second, tf.constant(10f)));
    return new LossTerm("tokens", value, List.of(), Map.of());
  }

  private float run(Operand<TFloat32> value) {
    return bench.run(0, Map.of(), List.of(value)).get(0).single();
  }

  /** Adds a weight, and notes what it was given. */
  private final class Plus implements ProjectionHead {
    @Override
    public Operand<TFloat32> project(GraphScope at, Operand<TFloat32> rows) {
      heads.add(at.path() + " " + rows.shape());
      return at.ops()
          .math
          .add(rows, at.parameter("weight", Shape.of(1), Initializer.zeros()).value());
    }
  }

  /** Hides so many patches of each image. */
  private record Middle(int each) implements MaskPolicy {
    @Override
    public Masks masks(Grid grid, int images, Seeds seeds) {
      throw new AssertionError("the feed deals masks out, not the method");
    }

    @Override
    public int most(Grid grid, int images) {
      return each * images;
    }
  }

  /** Two global views of one sample, of which the second and the last patch are hidden. */
  private final class OneSample implements Inputs {
    @Override
    public InputSpec spec() {
      return INPUTS;
    }

    @Override
    public List<ViewBatch> views(Normalization normalization) {
      Ops tf = bench.root().ops();
      Operand<TBool> hidden =
          tf.constant(new boolean[][] {{false, true, false}, {false, false, true}});
      return List.of(
          new ViewBatch(pixels(tf, 2, 1, 2, 3, 4, 5, 6), Optional.of(hidden)),
          ViewBatch.of(pixels(tf, 1, 7, 8)));
    }

    private static Operand<TFloat32> pixels(Ops tf, int images, float... values) {
      return tf.reshape(tf.constant(values), tf.array(images, 1, values.length / images, 1));
    }

    @Override
    public HiddenPatches hidden() {
      Ops tf = bench.root().ops();
      return new HiddenPatches(tf.constant(new int[] {1, 5}), tf.constant(new float[] {1, 1}));
    }
  }
}
