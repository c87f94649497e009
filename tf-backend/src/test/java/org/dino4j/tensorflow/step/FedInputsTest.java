package org.dino4j.tensorflow.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.mask.MaskPolicy;
import org.dino4j.api.mask.Masking;
import org.dino4j.api.mask.Masks;
import org.dino4j.api.method.DenseTarget;
import org.dino4j.api.method.Inputs;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.method.Method;
import org.dino4j.api.method.Program;
import org.dino4j.api.method.WeightedTerm;
import org.dino4j.api.model.Grid;
import org.dino4j.api.part.BrokenPromiseException;
import org.dino4j.api.part.Setting;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.train.Batch;
import org.dino4j.api.train.Pixels;
import org.dino4j.api.train.Rasters;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.api.train.TrainingSession;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Normalization;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TType;

/** What a method sees of a batch of four samples with two views of two pixels each. */
@Tag("graph")
final class FedInputsTest {
  private static final Size PAIR = new Size(1, 2);
  private static final Grid GRID = new Grid(1, 2);
  private static final ViewSpec VIEWS =
      new ViewSpec("wide", 2, PAIR, 1, ViewSpec.PixelFormat.UINT16);

  /** The mean over micro-batches of a number that is worked out from what is fed. */
  private record Reads(BiFunction<Ops, Inputs, Operand<TFloat32>> number, int most)
      implements Method {
    @Override
    public Optional<Masking> masking(InputSpec inputs) {
      return Optional.of(new Masking("wide", GRID, new SecondOfAll(most)));
    }

    @Override
    public Program compose(GraphScope root, Inputs in) {
      LossTerm term = new LossTerm("read", number.apply(root.ops(), in), List.of(), Map.of());
      return new Program(List.of(new WeightedTerm(1, term)), List.of(), List.of());
    }

    @Override
    public List<JudgedEncoder> encoders() {
      return List.of();
    }
  }

  /** Hides the second patch of every image. */
  private record SecondOfAll(int most) implements MaskPolicy {
    @Override
    public Masks masks(Grid grid, int images, Seeds seeds) {
      boolean[] hidden = new boolean[images * grid.cells()];
      for (int i = 1; i < hidden.length; i += 2) {
        hidden[i] = true;
      }
      return new Masks(grid, images, hidden);
    }

    @Override
    public int most(Grid grid, int images) {
      return most;
    }
  }

  /** Sample s has label s, but for the last; pixels and heights count up; one height is unknown. */
  private static Batch batch() {
    short[] pixels = new short[16];
    float[] heights = new float[16];
    boolean[] valid = new boolean[16];
    Arrays.fill(valid, true);
    valid[15] = false;
    for (int i = 0; i < 16; i++) {
      pixels[i] = (short) (i * 4369); // 15 is white
      heights[i] = i;
    }
    return new Batch(
        List.of(new Pixels.Shorts(8, PAIR, 1, pixels)),
        List.of("a", "b", "c", "d"),
        new int[] {0, 1, 2, Batch.NO_LABEL},
        Map.of("height", List.of(new Rasters(8, PAIR, heights, valid))),
        Optional.of(new SecondOfAll(8).masks(GRID, 8, new Seeds(1))));
  }

  private static double read(
      int microBatches, int most, Batch batch, BiFunction<Ops, Inputs, Operand<TFloat32>> number) {
    TrainingPlan tiny = TinyRun.simple().plan();
    Setting setting =
        new Setting(new InputSpec(List.of(VIEWS)), new Timeline(4, 1, 10), microBatches);
    TrainingPlan plan =
        new TrainingPlan(
            new Reads(number, most), setting, tiny.optimizer(), tiny.seeds(), tiny.devices());
    try (TrainingSession session = GraphTrainingSession.open(plan)) {
      return session.step(batch, 0).loss();
    }
  }

  private static Operand<TFloat32> sum(Ops tf, Operand<? extends TType> numbers) {
    Operand<TFloat32> floats = tf.dtypes.cast(numbers, TFloat32.class);
    return tf.sum(tf.reshape(floats, tf.array(-1)), tf.constant(0));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void sixteenBitPixelsAreSharesOfWhite(int microBatches) {
    double found =
        read(
            microBatches,
            8,
            batch(),
            (tf, in) -> sum(tf, in.views(Normalization.none(1)).get(0).images()));

    assertThat(found * microBatches).isBetween(7.9999, 8.0001); // 0 to 15, of 15
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void labelsAreThoseOfTheSamplesOfTheMicroBatch(int microBatches) {
    double found = read(microBatches, 8, batch(), (tf, in) -> sum(tf, in.labels()));

    assertThat(found * microBatches).isEqualTo(2); // 0 + 1 + 2 - 1
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void targetsBelongToTheRowsOfTheViewsAndKnowWhereTheyAreValid(int microBatches) {
    double found =
        read(
            microBatches,
            8,
            batch(),
            (tf, in) -> {
              DenseTarget target = in.target("height").get(0);
              Operand<TFloat32> valid = tf.dtypes.cast(target.valid(), TFloat32.class);
              Operand<TFloat32> light =
                  tf.reshape(
                      in.views(Normalization.none(1)).get(0).images(),
                      tf.constant(target.values().shape().asArray()));
              return sum(tf, tf.math.mul(tf.math.mul(target.values(), valid), light));
            });

    double squares = 14 * 15 * 29 / 6.0; // of 0 to 14: a pixel is a fifteenth of its height
    assertThat(found * microBatches).isBetween(squares / 15 - 1e-3, squares / 15 + 1e-3);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void hiddenPatchesAreThoseOfTheMasks(int microBatches) {
    double masked =
        read(
            microBatches,
            8,
            batch(),
            (tf, in) -> sum(tf, in.views(Normalization.none(1)).get(0).masked().orElseThrow()));
    double weights = read(microBatches, 8, batch(), (tf, in) -> sum(tf, in.hidden().weights()));

    assertThat(masked * microBatches).isEqualTo(8);
    assertThat(weights * microBatches).isEqualTo(8);
  }

  @Test
  void refusesABatchWithoutTheTargetThatTheMethodAsksFor() {
    assertThatThrownBy(
            () -> read(1, 8, batch(), (tf, in) -> sum(tf, in.target("depth").get(0).values())))
        .hasMessage(
            "the method asks for the target 'depth', but the batch has those of [height]; a method's needs() name what it asks for");
  }

  @Test
  void refusesABatchWithoutTheMasksThatTheMethodAsksFor() {
    Batch whole = batch();
    Batch bare =
        new Batch(whole.views(), whole.ids(), whole.labels(), whole.targets(), Optional.empty());

    assertThatThrownBy(() -> read(1, 8, bare, (tf, in) -> sum(tf, in.labels())))
        .hasMessageContaining("the wide views need masks of 8 images")
        .hasMessageEndingWith("found none");
  }

  @Test
  void namesAPolicyThatHidesMoreThanItSays() {
    assertThatThrownBy(() -> read(1, 7, batch(), (tf, in) -> sum(tf, in.labels())))
        .isInstanceOf(BrokenPromiseException.class)
        .hasMessageContaining("says that it hides at most 7 patches")
        .hasMessageEndingWith("but hid 8 of them");
  }
}
