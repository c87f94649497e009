package org.dino4j.recipes.inputs;

import jakarta.inject.Inject;
import java.util.List;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.method.Inputs;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.method.Method;
import org.dino4j.api.method.Program;
import org.dino4j.api.view.Normalization;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Learns the mean light of pictures, one number for all: it has no network to look through. */
public final class BlindToy implements Method {
  @Inject
  public BlindToy() {}

  @Override
  public Program compose(GraphScope root, Inputs in) {
    Ops tf = root.ops();
    Operand<TFloat32> images = in.views(Normalization.none(1)).get(0).images();
    Operand<TFloat32> light = tf.math.mean(images, tf.array(1, 2));
    Line line = Line.in(root, 1);
    Operand<TFloat32> error = tf.math.sub(line.of(tf.zerosLike(light)), light);
    return line.program(
        "light", tf.sum(tf.math.square(error), tf.array(0, 1)), images.shape().get(0));
  }

  @Override
  public List<JudgedEncoder> encoders() {
    return List.of();
  }
}
