package org.dino4j.recipes.inputs;

import jakarta.inject.Inject;
import java.util.List;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.method.Inputs;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.method.Method;
import org.dino4j.api.method.Program;
import org.dino4j.api.part.Annotations;
import org.dino4j.api.view.Normalization;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Learns the class of a picture from its mean light; what has no class teaches nothing. */
public final class LabelToy implements Method {
  private static final int CLASSES = 2;

  @Inject
  public LabelToy() {}

  @Override
  public Annotations needs() {
    return Annotations.LABELS;
  }

  @Override
  public Program compose(GraphScope root, Inputs in) {
    Ops tf = root.ops();
    Line line = Line.in(root, CLASSES);
    Operand<TFloat32> images = in.views(Normalization.none(1)).get(0).images();
    Operand<TFloat32> light = tf.math.mean(images, tf.array(1, 2));
    Operand<TFloat32> logProbability = tf.nn.logSoftmax(line.of(light));
    Operand<TFloat32> agreed = tf.math.mul(logProbability, wanted(tf, in));
    Operand<TFloat32> sum = tf.math.neg(tf.sum(agreed, tf.array(0, 1)));
    return line.program("class", sum, images.shape().get(0));
  }

  /** One row for each view; zeros where there is no class. */
  private static Operand<TFloat32> wanted(Ops tf, Inputs in) {
    int views = in.spec().groups().get(0).count();
    Operand<TInt32> labels = tf.tile(in.labels(), tf.array(views));
    return tf.oneHot(labels, tf.constant(CLASSES), tf.constant(1f), tf.constant(0f));
  }

  @Override
  public List<JudgedEncoder> encoders() {
    return Light.encoders(CLASSES);
  }
}
