package org.dino4j.methods.distillation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dino4j.api.graph.Forward;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Initializer;
import org.dino4j.api.method.DenseTarget;
import org.dino4j.api.method.Follower;
import org.dino4j.api.method.HiddenPatches;
import org.dino4j.api.method.Inputs;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.method.Program;
import org.dino4j.api.method.WeightedTerm;
import org.dino4j.api.model.Backbone;
import org.dino4j.api.model.Features;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.option.InvalidOptionException;
import org.dino4j.api.part.BrokenPromiseException;
import org.dino4j.api.part.Setting;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Normalization;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.methods.distillation.Recorded.Call;
import org.dino4j.testkit.part.InstalledParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

final class SelfDistillationTest {
  private static final InputSpec TWO_GLOBAL_ONE_LOCAL =
      new InputSpec(List.of(views("global", 2, 4, 1), views("local", 1, 2, 1)));
  private static final Schedule MOMENTUM = (step, timeline) -> 0.996;

  private final Recorded parts = new Recorded();
  private final Workbench bench = InstalledParts.backend().workbench(WorkbenchPlan.simple());

  @AfterEach
  void closeTheBench() {
    bench.close();
  }

  @Test
  void theStudentEncodesAllViewsInOneCallAndTheTeacherTheGlobalOnes() {
    compose(1);
    assertThat(parts.encoded)
        .containsExactlyInAnyOrder(
            new Call("student.backbone", Forward.TRAINED, 2),
            new Call("teacher.backbone", new Forward(false, true, false), 1));
  }

  @Test
  void eachHeadRunsOnceOnAllViews() {
    compose(1);
    assertThat(parts.projected)
        .containsExactlyInAnyOrder(
            new Call("student.head", Forward.TRAINED, 1),
            new Call("teacher.head", new Forward(false, true, false), 1));
  }

  @Test
  void lossesGetTheViewsInTheirOrder() {
    Program program = compose(1);
    // Pictures of batch 2: global 1, 2 and 3, 4, local 5, 6. Student 1*3 + 2*7 + 3*11, teacher 1*3
    // + 2*7.
    assertThat(run(program.terms().get(0).term().value())).isEqualTo(50 + 17);
  }

  @Test
  void everyLossHasItsPlaceAndItsWeight() {
    Program program = compose(1, 0.5);
    assertThat(parts.compared)
        .containsExactly(
            new Call("losses.0", Forward.TRAINED, 32), new Call("losses.1", Forward.TRAINED, 32));
    assertThat(program.terms())
        .extracting(WeightedTerm::weight)
        .containsExactly(Schedule.of(1), Schedule.of(0.5));
  }

  @Test
  void noGradientReachesTheTeacher() {
    Program program = compose(1);
    List<Operand<TFloat32>> weights = new ArrayList<>();
    for (String path : List.of("student.backbone", "teacher.backbone")) {
      weights.add(
          bench.root().child(path).parameter("weight", Shape.of(1), Initializer.ones()).value());
    }
    List<Operand<TFloat32>> gradients =
        bench.gradients(program.terms().get(0).term().value(), weights);
    assertThat(run(gradients.get(0))).isEqualTo(50);
    assertThat(run(gradients.get(1))).isZero();
  }

  @Test
  void aLossThatTheRecipeNamesHasItsTermUnderThatName() {
    WeightedLoss named =
        new WeightedLoss(Schedule.of(1), parts.new NumberedLoss(), Optional.of("second"));
    WeightedLoss plain =
        new WeightedLoss(Schedule.of(1), parts.new NumberedLoss(), Optional.empty());
    Program program =
        new SelfDistillation(
                new SelfDistillationOptions(
                    parts.new MeanBackbone(),
                    parts.new ShiftHead(),
                    List.of(plain, named),
                    MOMENTUM,
                    Normalization.none(1)))
            .compose(bench.root(), new Numbered());
    assertThat(program.terms())
        .extracting(term -> term.term().name())
        .containsExactly("numbered", "second");
  }

  @Test
  void theTeacherFollowsBackboneAndHead() {
    Program program = compose(1);
    assertThat(program.trained()).containsExactly("student.backbone", "student.head");
    assertThat(program.followers())
        .containsExactly(
            new Follower("student.backbone", "teacher.backbone", "teacherMomentum", MOMENTUM),
            new Follower("student.head", "teacher.head", "teacherMomentum", MOMENTUM));
  }

  @Test
  void theTeacherIsJudgedFirst() {
    assertThat(method(Normalization.none(1), 1).encoders())
        .extracting(JudgedEncoder::path)
        .containsExactly("teacher.backbone", "student.backbone");
  }

  @Test
  void objectsToASingleGlobalView() {
    InputSpec one = new InputSpec(List.of(views("global", 1, 4, 1), views("local", 6, 2, 1)));
    assertThat(objections(one, Normalization.none(1)))
        .containsExactly(
            "self-distillation compares each view with another one that the teacher saw: it needs at"
                + " least 2 views in the first group (global), found 1; raise its count");
  }

  @Test
  void objectsToANormalisationOfOtherChannels() {
    assertThat(objections(TWO_GLOBAL_ONE_LOCAL, Normalization.none(3)))
        .containsExactly(
            "'normalize' has mean and std of 3 channels, but the 'global' views have 1; give one"
                + " number per channel",
            "'normalize' has mean and std of 3 channels, but the 'local' views have 1; give one"
                + " number per channel");
  }

  @Test
  void namesABackboneThatLiesAboutItsWidth() {
    Backbone wider =
        new Backbone() {
          @Override
          public List<Features> encode(GraphScope at, List<ViewBatch> views) {
            return parts.new MeanBackbone().encode(at, views);
          }

          @Override
          public int width() {
            return 7;
          }
        };
    SelfDistillation method = method(wider, Normalization.none(1), 1);

    assertThatThrownBy(() -> method.compose(bench.root(), new Numbered()))
        .isInstanceOfSatisfying(
            BrokenPromiseException.class, broken -> assertThat(broken.part()).isSameAs(wider))
        .hasMessage(
            "says that its class tokens are 7 numbers wide (width()), but gave an array of the shape"
                + " [4, 1]");
  }

  @Test
  void objectsToAWeightThatFallsBelowZero() {
    Schedule falling = (step, timeline) -> 1 - step;
    SelfDistillation method =
        new SelfDistillation(
            new SelfDistillationOptions(
                parts.new MeanBackbone(),
                parts.new ShiftHead(),
                List.of(new WeightedLoss(falling, parts.new NumberedLoss(), Optional.empty())),
                MOMENTUM,
                Normalization.none(1)));

    assertThat(method.objections(new Setting(TWO_GLOBAL_ONE_LOCAL, new Timeline(2, 2, 4), 1)))
        .singleElement()
        .asString()
        .startsWith("losses[0].weight must be at least 0 at every step");
  }

  @Test
  void refusesToHaveNoLoss() {
    assertThatThrownBy(() -> method(Normalization.none(1)))
        .isInstanceOf(InvalidOptionException.class)
        .hasMessage("losses is empty; self-distillation needs at least one loss");
  }

  private Program compose(double... weights) {
    return method(Normalization.none(1), weights).compose(bench.root(), new Numbered());
  }

  private SelfDistillation method(Normalization normalize, double... weights) {
    return method(parts.new MeanBackbone(), normalize, weights);
  }

  private SelfDistillation method(Backbone backbone, Normalization normalize, double... weights) {
    List<WeightedLoss> losses = new ArrayList<>();
    for (double weight : weights) {
      losses.add(new WeightedLoss(Schedule.of(weight), parts.new NumberedLoss(), Optional.empty()));
    }
    return new SelfDistillation(
        new SelfDistillationOptions(backbone, parts.new ShiftHead(), losses, MOMENTUM, normalize));
  }

  private List<String> objections(InputSpec inputs, Normalization normalize) {
    return method(normalize, 1).objections(new Setting(inputs, new Timeline(2, 1, 1), 1));
  }

  private float run(Operand<TFloat32> value) {
    return bench.run(0, Map.of(), List.of(value)).get(0).single();
  }

  private static ViewSpec views(String name, int count, int side, int channels) {
    return new ViewSpec(name, count, Size.square(side), channels, ViewSpec.PixelFormat.FLOAT32);
  }

  /** A batch of two samples; every picture is of one colour, the number of its row. */
  private final class Numbered implements Inputs {
    @Override
    public InputSpec spec() {
      return TWO_GLOBAL_ONE_LOCAL;
    }

    @Override
    public List<ViewBatch> views(Normalization normalization) {
      return List.of(pictures(4, 1, 2, 3, 4), pictures(2, 5, 6));
    }

    @Override
    public Operand<TInt32> labels() {
      throw new AssertionError("self-distillation looks at no label");
    }

    @Override
    public List<DenseTarget> target(String name) {
      throw new AssertionError("self-distillation has no target");
    }

    @Override
    public HiddenPatches hidden() {
      throw new AssertionError("self-distillation hides nothing");
    }

    private ViewBatch pictures(int side, float... colours) {
      var tf = bench.root().ops();
      var rows = tf.reshape(tf.constant(colours), tf.constant(new int[] {colours.length, 1, 1, 1}));
      return ViewBatch.of(
          tf.broadcastTo(rows, tf.constant(new int[] {colours.length, side, side, 1})));
    }
  }
}
