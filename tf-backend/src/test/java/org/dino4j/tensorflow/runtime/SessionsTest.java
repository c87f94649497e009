package org.dino4j.tensorflow.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.tensorflow.workbench.GraphWorkbench;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

@Tag("graph")
final class SessionsTest {
  /** No machine has so much. */
  private static final long NUMBERS = 1L << 50;

  @Test
  void memoryThatTensorFlowCannotGetIsToldAsSuch() {
    try (GraphWorkbench bench = new GraphWorkbench(WorkbenchPlan.simple())) {
      Ops ops = bench.root().ops();
      Operand<TFloat32> huge =
          ops.fill(ops.constant(new long[] {NUMBERS}), bench.input("one", Shape.scalar()));

      Refusal told =
          catchThrowableOfType(
              Refusal.class,
              () -> bench.run(0, Map.of("one", FloatArray.scalar(1)), List.of(huge)));

      assertThat(told.kind()).isEqualTo(Refusal.Kind.OUT_OF_MEMORY);
      assertThat(told)
          .hasMessageContaining("out of memory, as TensorFlow says: OOM when allocating tensor");
    }
  }
}
