package org.dino4j.losses.ibot;

import java.util.List;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.loss.PatchRows;
import org.dino4j.losses.teacher.SinkhornKnopp;
import org.dino4j.losses.teacher.TeacherRows;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** What the teacher says of each patch. */
record PatchTargets(IbotOptions options) {
  TeacherRows of(GraphScope at, PatchRows patches) {
    return switch (options.centering()) {
      case CENTER -> centred(at, patches);
      case SINKHORN_KNOPP -> shared(at, patches);
    };
  }

  private TeacherRows centred(GraphScope at, PatchRows patches) {
    Ops ops = at.ops();
    Operand<TFloat32> logits = patches.teacher();
    PatchCenter center = new PatchCenter(at, logits.shape().get(1), options.centerMomentum());
    Operand<TFloat32> sharpened =
        ops.math.div(ops.math.sub(logits, center.value()), temperature(at));
    return TeacherRows.softmax(
        ops,
        List.of(sharpened),
        List.of(center.after(logits, WeightedRows.of(ops, patches).countsColumn())));
  }

  private TeacherRows shared(GraphScope at, PatchRows patches) {
    Ops ops = at.ops();
    Operand<TFloat32> shares =
        SinkhornKnopp.of(
            at,
            ops.math.div(patches.teacher(), temperature(at)),
            WeightedRows.of(ops, patches).countsColumn(),
            options.sinkhornIterations());
    return TeacherRows.shares(ops, List.of(shares));
  }

  /** Not the name that the dino loss gives its own: the two may go different ways. */
  private Operand<TFloat32> temperature(GraphScope at) {
    return at.scheduled("patchTeacherTemperature", options.teacherTemperature());
  }
}
