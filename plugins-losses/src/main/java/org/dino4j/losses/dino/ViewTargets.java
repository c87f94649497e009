package org.dino4j.losses.dino;

import java.util.List;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Initializer;
import org.dino4j.api.graph.State;
import org.dino4j.api.graph.StateRole;
import org.dino4j.api.graph.StateUpdate;
import org.dino4j.losses.teacher.SinkhornKnopp;
import org.dino4j.losses.teacher.TeacherRows;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;

/**
 * What the teacher says of each view. The centre is the one from before the step; DINOv2's code
 * writes it only when it is next asked for, which gives the same values.
 */
record ViewTargets(DinoOptions options) {
  TeacherRows of(GraphScope at, List<Operand<TFloat32>> teacher) {
    return switch (options.centering()) {
      case CENTER -> centred(at, teacher);
      case SINKHORN_KNOPP -> shared(at, teacher);
    };
  }

  private TeacherRows centred(GraphScope at, List<Operand<TFloat32>> teacher) {
    Ops ops = at.ops();
    State center =
        at.state(
            "center",
            Shape.of(1, teacher.get(0).shape().get(1)),
            Initializer.zeros(),
            StateRole.CENTRE);
    Operand<TFloat32> temperature = temperature(at);
    List<Operand<TFloat32>> sharpened =
        teacher.stream()
            .<Operand<TFloat32>>map(
                logits -> ops.math.div(ops.math.sub(logits, center.value()), temperature))
            .toList();
    Operand<TFloat32> seen = rowMean(at, teacher);
    return TeacherRows.softmax(
        ops, sharpened, List.of(StateUpdate.movingAverage(center, seen, options.centerMomentum())));
  }

  private Operand<TFloat32> temperature(GraphScope at) {
    return at.scheduled("teacherTemperature", options.teacherTemperature());
  }

  /** Mean over the rows of all views, [1, outputs]. */
  private static Operand<TFloat32> rowMean(GraphScope at, List<Operand<TFloat32>> teacher) {
    Ops ops = at.ops();
    return ops.math.mean(
        at.allRows(ViewMean.of(ops, teacher)), ops.constant(0), Mean.keepDims(true));
  }

  /** The rows of all views share the prototypes. */
  private TeacherRows shared(GraphScope at, List<Operand<TFloat32>> teacher) {
    Ops ops = at.ops();
    Operand<TFloat32> all =
        teacher.size() == 1 ? teacher.get(0) : ops.concat(teacher, ops.constant(0));
    Operand<TFloat32> ones = ops.ones(ops.array(all.shape().get(0), 1L), TFloat32.class);
    Operand<TFloat32> shares =
        SinkhornKnopp.of(
            at, ops.math.div(all, temperature(at)), ones, options.sinkhornIterations());
    return TeacherRows.shares(
        ops, List.copyOf(ops.split(ops.constant(0), shares, (long) teacher.size()).output()));
  }
}
