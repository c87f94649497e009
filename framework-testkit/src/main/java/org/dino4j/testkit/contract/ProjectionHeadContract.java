package org.dino4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.model.ProjectionHead;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/** What a projection head owes. */
public abstract class ProjectionHeadContract extends NetworkContract<ProjectionHead> {
  /** Length of a row that it is given. */
  protected int width() {
    return 6;
  }

  /** Length of a row that it must make from it. */
  protected abstract int outputs();

  protected int rows() {
    return 5;
  }

  @Override
  final List<Operand<TFloat32>> build(ProjectionHead network, GraphScope at, Trial trial) {
    return List.of(network.project(at, trial.learned("rows", Shape.of(rows(), width()))));
  }

  @Test
  final void makesOneRowOfLogitsFromEachRow() {
    try (Trial trial = new Trial()) {
      FloatArray logits = trial.run(build(part(), trial.root(), trial)).get(0);
      assertThat(logits.shape()).containsExactly(rows(), outputs());
    }
  }
}
