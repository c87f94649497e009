package org.dino4j.recipes.inputs;

import java.util.List;
import java.util.Map;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Initializer;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.method.Program;
import org.dino4j.api.method.WeightedTerm;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The network of the toys: {@code gain * x + bias}, both of them learned from zero. */
record Line(GraphScope at, int outputs) {
  static final String PLACE = "line";

  static Line in(GraphScope root, int outputs) {
    return new Line(root.child(PLACE), outputs);
  }

  Operand<TFloat32> of(Operand<TFloat32> x) {
    Ops tf = at.ops();
    return tf.math.add(tf.math.mul(x, weight("gain")), weight("bias"));
  }

  private Operand<TFloat32> weight(String name) {
    return at.parameter(name, Shape.of(outputs), Initializer.zeros()).value();
  }

  /** A program that makes a sum over {@code rows} rows small. */
  Program program(String name, Operand<TFloat32> sum, long rows) {
    Operand<TFloat32> mean = at.ops().math.div(sum, at.ops().constant((float) rows));
    LossTerm term = new LossTerm(name, mean, List.of(), Map.of());
    return new Program(List.of(new WeightedTerm(1, term)), List.of(PLACE), List.of());
  }
}
