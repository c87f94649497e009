package org.dino4j.recipes.inputs;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.method.DenseTarget;
import org.dino4j.api.method.Inputs;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.method.Method;
import org.dino4j.api.method.Program;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.part.Annotations;
import org.dino4j.api.view.Normalization;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Learns the height of every place from its light, in the views of all groups. */
public final class DenseToy implements Method {
  @Inject
  public DenseToy() {}

  @Override
  public Annotations needs() {
    return Annotations.targets(Hills.HEIGHT);
  }

  @Override
  public Program compose(GraphScope root, Inputs in) {
    Line line = Line.in(root, 1);
    List<ViewBatch> views = in.views(Normalization.none(1));
    List<DenseTarget> targets = in.target(Hills.HEIGHT);
    List<Operand<TFloat32>> sums = new ArrayList<>();
    long places = 0;
    for (int group = 0; group < views.size(); group++) {
      Operand<TFloat32> light = root.ops().squeeze(views.get(group).images());
      sums.add(squares(root.ops(), line.of(light), targets.get(group)));
      places += light.shape().size();
    }
    return line.program("height", root.ops().math.addN(sums), places);
  }

  private static Operand<TFloat32> squares(
      Ops tf, Operand<TFloat32> predicted, DenseTarget target) {
    Operand<TFloat32> valid = tf.dtypes.cast(target.valid(), TFloat32.class);
    Operand<TFloat32> error = tf.math.mul(tf.math.sub(predicted, target.values()), valid);
    return tf.sum(tf.math.square(error), tf.array(0, 1, 2));
  }

  @Override
  public List<JudgedEncoder> encoders() {
    return Light.encoders(1);
  }
}
