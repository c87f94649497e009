package org.dino4j.tensorflow.gauge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dino4j.api.graph.Body;
import org.dino4j.api.graph.Forward;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Initializer;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.method.Inputs;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.method.Method;
import org.dino4j.api.method.Program;
import org.dino4j.api.method.WeightedTerm;
import org.dino4j.api.part.Setting;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.train.Clip;
import org.dino4j.api.train.Devices;
import org.dino4j.api.train.Gauge;
import org.dino4j.api.train.OptimizerPlan;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Normalization;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.tensorflow.rules.Sgd;
import org.dino4j.tensorflow.rules.SgdOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

final class TensorFlowGaugeTest {
  private static final int BATCH = 6;
  private static final int PIXELS = 4;
  private static final int WIDTH = 5;
  private static final double FLOPS = 2 * 2 * BATCH * PIXELS * WIDTH;

  @TempDir Path folder;

  /** One product forward, one for the gradient of the weights; the pixels need none. */
  @ParameterizedTest
  @CsvSource({"false, 1", "true, 1", "false, 3", "true, 3"})
  void recomputationAndMicroBatchesAddNoWork(boolean recompute, int microBatches) {
    assertThat(work(new OneProduct(recompute, false), microBatches))
        .isEqualTo(new Gauge.Work(FLOPS, FLOPS));
  }

  @Test
  void whatNobodyReadsIsNominalWorkAndIsNotComputed() {
    assertThat(work(new OneProduct(false, true), 1)).isEqualTo(new Gauge.Work(FLOPS, FLOPS / 2));
  }

  private static Gauge.Work work(Method method, int microBatches) {
    Setting setting = new Setting(OneProduct.INPUTS, new Timeline(BATCH, 1, 1), microBatches);
    OptimizerPlan optimizer =
        new OptimizerPlan(
            new Sgd(new SgdOptions(0.9, false)),
            (step, timeline) -> 0.1,
            (step, timeline) -> 0,
            new Clip(0, Clip.Scope.TENSOR));
    return new TensorFlowGauge()
        .stepWork(new TrainingPlan(method, setting, optimizer, new Seeds(0), Devices.cpu(1)));
  }

  @Test
  void thePeakIsANumberOfOperationsPerSecond() {
    assertThat(new MatmulPeak(64, 2).measure(Devices.cpu(1))).isBetween(1e5, 1e14);
  }

  @Test
  void thePeakOfMemoryIsReadFromTheSystem() throws IOException {
    Path status = folder.resolve("status");
    Files.writeString(
        status, "Name:\tjava\nVmPeak:\t  999 kB\nVmHWM:\t   2048 kB\nVmRSS:\t 1 kB\n");
    assertThat(ProcessMemory.peakResident(status)).isEqualTo(2048 * 1024);
  }

  @Test
  void aSystemThatDoesNotTellGivesNoPeakOfMemory() throws IOException {
    Path other = folder.resolve("status");
    assertThat(ProcessMemory.peakResident(other)).isZero();
    Files.writeString(other, "something else");
    assertThat(ProcessMemory.peakResident(other)).isZero();
  }

  /** The sum of pixels times weights; of half the pictures, where the others may be left out. */
  private record OneProduct(boolean recompute, boolean readsHalf) implements Method {
    private static final int[] HALF = {BATCH / 2, PIXELS};

    static final InputSpec INPUTS =
        new InputSpec(
            List.of(new ViewSpec("line", 1, new Size(1, PIXELS), 1, ViewSpec.PixelFormat.FLOAT32)));

    @Override
    public Program compose(GraphScope root, Inputs in) {
      Ops tf = root.ops();
      Operand<TFloat32> rows =
          tf.reshape(
              in.views(Normalization.none(1)).get(0).images(), tf.constant(new int[] {-1, PIXELS}));
      Body<TFloat32> product = (at, inputs) -> List.of(product(at, inputs.get(0)));
      GraphScope student = root.child("student").with(Forward.TRAINED);
      Operand<TFloat32> fed =
          readsHalf && student.forward().shortCuts()
              ? tf.slice(rows, tf.constant(new int[] {0, 0}), tf.constant(HALF))
              : rows;
      Operand<TFloat32> result =
          recompute
              ? student.recompute(List.of(fed), product).get(0)
              : product.build(student, List.of(fed)).get(0);
      LossTerm sum =
          new LossTerm("sum", tf.sum(result, tf.constant(new int[] {0, 1})), List.of(), Map.of());
      return new Program(List.of(new WeightedTerm(1, sum)), List.of("student"), List.of());
    }

    private static Operand<TFloat32> product(GraphScope at, Operand<TFloat32> rows) {
      return at.ops()
          .linalg
          .matMul(
              rows, at.parameter("weight", Shape.of(PIXELS, WIDTH), Initializer.ones()).value());
    }

    @Override
    public List<JudgedEncoder> encoders() {
      return List.of();
    }
  }
}
