package com.acme.vision.loss;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Initializer;
import org.dino4j.api.graph.State;
import org.dino4j.api.graph.StateRole;
import org.dino4j.api.graph.StateUpdate;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.loss.ViewLoss;
import org.dino4j.api.part.Setting;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Sum;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;

/**
 * One minus the cosine between what the student says of one view and what the teacher says of
 * another, after BYOL (Grill et al., arXiv:2006.07733). The teacher's rows are taken relative to
 * their running mean, so that saying the same of every picture is no way out.
 *
 * <p>Watches {@link RowSignals}.
 */
public final class CentredCosine implements ViewLoss {
  private final CentredCosineOptions options;

  @Inject
  public CentredCosine(CentredCosineOptions options) {
    this.options = options;
  }

  @Override
  public LossTerm of(
      GraphScope at, List<Operand<TFloat32>> student, List<Operand<TFloat32>> teacher) {
    Ops ops = at.ops();
    State center =
        at.state(
            "center",
            Shape.of(1, teacher.get(0).shape().get(1)),
            Initializer.zeros(),
            StateRole.CENTRE);
    List<Operand<TFloat32>> said = student.stream().map(rows -> unit(ops, rows)).toList();
    // A target is never learned from: without stopGradient the teacher would move, too.
    List<Operand<TFloat32>> targets =
        teacher.stream()
            .map(rows -> unit(ops, ops.math.sub(rows, center.value())))
            .<Operand<TFloat32>>map(ops::stopGradient)
            .toList();
    // The change is handed back and written behind the gate, not by us.
    StateUpdate moved =
        StateUpdate.movingAverage(center, rowMean(ops, teacher), options.centerMomentum());
    return new LossTerm(
        "acme-cosine",
        mean(ops, distances(ops, said, targets)),
        List.of(moved),
        new RowSignals(ops).of(said, targets, center.value()));
  }

  private static List<Operand<TFloat32>> distances(
      Ops ops, List<Operand<TFloat32>> said, List<Operand<TFloat32>> targets) {
    List<Operand<TFloat32>> distances = new ArrayList<>();
    for (int seen = 0; seen < targets.size(); seen++) {
      for (int view = 0; view < said.size(); view++) {
        if (view != seen) {
          distances.add(distance(ops, said.get(view), targets.get(seen)));
        }
      }
    }
    return distances;
  }

  @Override
  public List<String> objections(Setting setting) {
    int views = setting.inputs().viewCount();
    if (views > 1) {
      return List.of();
    }
    return List.of(
        "acme-cosine compares two views of a picture, found %d; raise the count of the views"
            .formatted(views));
  }

  private Operand<TFloat32> unit(Ops ops, Operand<TFloat32> rows) {
    Operand<TFloat32> squares = ops.sum(ops.math.square(rows), ops.constant(1), Sum.keepDims(true));
    Operand<TFloat32> epsilon = ops.constant((float) options.epsilon());
    return ops.math.mul(rows, ops.math.rsqrt(ops.math.add(squares, epsilon)));
  }

  private static Operand<TFloat32> distance(
      Ops ops, Operand<TFloat32> rows, Operand<TFloat32> targets) {
    Operand<TFloat32> cosines = ops.sum(ops.math.mul(rows, targets), ops.constant(1));
    return ops.math.sub(ops.constant(1f), ops.math.mean(cosines, ops.constant(0)));
  }

  /** Mean over the rows of all views, [1, outputs]. */
  private static Operand<TFloat32> rowMean(Ops ops, List<Operand<TFloat32>> views) {
    return ops.math.mean(mean(ops, views), ops.constant(0), Mean.keepDims(true));
  }

  private static Operand<TFloat32> mean(Ops ops, List<Operand<TFloat32>> equals) {
    return ops.math.mul(ops.math.addN(equals), ops.constant(1f / equals.size()));
  }
}
