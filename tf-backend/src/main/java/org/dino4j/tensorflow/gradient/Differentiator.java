package org.dino4j.tensorflow.gradient;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.graph.Parameter;
import org.dino4j.tensorflow.scope.Construction;
import org.dino4j.tensorflow.scope.Construction.Built;
import org.dino4j.tensorflow.scope.Recomputed;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Gradients of a loss, with activation checkpointing (Chen et al., "Training deep nets with
 * sublinear memory cost", arXiv:1604.06174).
 *
 * <p>A recomputed stretch is cut off from the gradient at both ends. One pass goes from the loss to
 * all parameters and to all outputs of such stretches. Then, from the last stretch to the first:
 * its body is built again on copies of its inputs that wait for the gradient that arrived (without
 * the wait it would run early and save nothing), one pass goes through the body to the copies and
 * its parameters, one from the stretch's inputs to everything before. A body may hold recomputed
 * stretches itself. The number of passes grows with the number of stretches, not with its square.
 */
public final class Differentiator {
  private final Construction construction;
  private final Ops ops;
  private final Pass pass;

  public Differentiator(Construction construction) {
    this.construction = construction;
    this.ops = construction.ops();
    this.pass = new Pass(ops);
  }

  /** Gradients of a scalar; zeros where there is no path. */
  public List<Operand<TFloat32>> gradientsOrZeros(
      Operand<TFloat32> loss, List<Operand<TFloat32>> of) {
    List<Optional<Operand<TFloat32>>> found = gradients(loss, of);
    List<Operand<TFloat32>> result = new ArrayList<>();
    for (int i = 0; i < of.size(); i++) {
      Operand<TFloat32> operand = of.get(i);
      result.add(found.get(i).orElseGet(() -> ops.zerosLike(operand)));
    }
    return result;
  }

  /** Gradients of a scalar; empty where there is no path. */
  public List<Optional<Operand<TFloat32>>> gradients(
      Operand<TFloat32> loss, List<Operand<TFloat32>> of) {
    Operand<TFloat32> one = ops.onesLike(loss);
    return walk(List.of(loss), List.of(one), of, construction.findings().recomputed());
  }

  private List<Optional<Operand<TFloat32>>> walk(
      List<Operand<TFloat32>> from,
      List<Operand<TFloat32>> arrived,
      List<Operand<TFloat32>> of,
      List<Recomputed> stretches) {
    GradientSums sums = new GradientSums(ops);
    List<Operand<TFloat32>> wanted = wanted(of, stretches);
    sums.add(wanted, pass.gradients(from, arrived, wanted));
    for (int i = stretches.size() - 1; i >= 0; i--) {
      passBack(stretches.get(i), wanted(of, stretches.subList(0, i)), sums);
    }
    return sums.all(of);
  }

  private static List<Operand<TFloat32>> wanted(
      List<Operand<TFloat32>> of, List<Recomputed> stretches) {
    List<Operand<TFloat32>> wanted = new ArrayList<>(of);
    stretches.forEach(stretch -> wanted.addAll(stretch.outputs()));
    return wanted;
  }

  private void passBack(Recomputed stretch, List<Operand<TFloat32>> before, GradientSums sums) {
    List<Operand<TFloat32>> reached = new ArrayList<>();
    List<Operand<TFloat32>> arrived = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < stretch.outputs().size(); i++) {
      Optional<Operand<TFloat32>> gradient = sums.of(stretch.outputs().get(i));
      if (gradient.isPresent()) {
        positions.add(i);
        arrived.add(gradient.get());
      }
    }
    if (arrived.isEmpty()) {
      return;
    }
    List<Operand<TFloat32>> copies = copiesAfter(arrived, stretch.inputs());
    Built<List<Operand<TFloat32>>> again =
        construction.apart(() -> stretch.body().build(stretch.at(), copies));
    positions.forEach(i -> reached.add(again.result().get(i)));

    List<Operand<TFloat32>> parameters =
        stretch.parameters().stream().map(Parameter::value).toList();
    List<Operand<TFloat32>> inside = new ArrayList<>(copies);
    inside.addAll(parameters);
    List<Optional<Operand<TFloat32>>> found =
        walk(reached, arrived, inside, again.findings().recomputed());
    sums.add(parameters, found.subList(copies.size(), inside.size()));
    passOn(stretch.inputs(), found.subList(0, copies.size()), before, sums);
  }

  /** From a stretch's inputs to what stands before them. */
  private void passOn(
      List<Operand<TFloat32>> inputs,
      List<Optional<Operand<TFloat32>>> gradients,
      List<Operand<TFloat32>> before,
      GradientSums sums) {
    List<Operand<TFloat32>> from = new ArrayList<>();
    List<Operand<TFloat32>> arrived = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      if (gradients.get(i).isPresent()) {
        from.add(inputs.get(i));
        arrived.add(gradients.get(i).get());
      }
    }
    if (!from.isEmpty()) {
      sums.add(before, pass.gradients(from, arrived, before));
    }
  }

  private List<Operand<TFloat32>> copiesAfter(
      List<Operand<TFloat32>> arrived, List<Operand<TFloat32>> inputs) {
    Ops later = ops.withControlDependencies(new ArrayList<Op>(arrived));
    return inputs.stream().<Operand<TFloat32>>map(later::identity).toList();
  }
}
