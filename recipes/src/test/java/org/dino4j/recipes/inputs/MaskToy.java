package org.dino4j.recipes.inputs;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.mask.MaskPolicy;
import org.dino4j.api.mask.Masking;
import org.dino4j.api.method.HiddenPatches;
import org.dino4j.api.method.Inputs;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.method.Method;
import org.dino4j.api.method.Program;
import org.dino4j.api.model.Grid;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.option.Doc;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Normalization;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Learns the light of hidden patches from that of the visible ones of the same view. */
public final class MaskToy implements Method {
  static final int SIDE = 4;

  private final Plan plan;

  @Inject
  public MaskToy(Plan plan) {
    this.plan = plan;
  }

  /** What is hidden. */
  @Doc("hidden patches are told from visible ones")
  public record Plan(
      @Doc("which patches are hidden") MaskPolicy masks,
      @Doc("name of the views that are masked") String group) {}

  @Override
  public Optional<Masking> masking(InputSpec inputs) {
    int patches = inputs.groups().get(0).size().height() / SIDE;
    return Optional.of(new Masking(plan.group(), new Grid(patches, patches), plan.masks()));
  }

  @Override
  public Program compose(GraphScope root, Inputs in) {
    Ops tf = root.ops();
    Line line = Line.in(root, 1);
    ViewBatch view = in.views(Normalization.none(1)).get(0);
    int images = (int) view.images().shape().get(0);
    int cells = (int) view.masked().orElseThrow().shape().get(1);
    Operand<TFloat32> patches = tf.reshape(lights(tf, view), tf.array(images, cells));
    Operand<TFloat32> predicted = line.of(seen(tf, patches, view));
    HiddenPatches hidden = in.hidden();
    Operand<TInt32> image = tf.math.floorDiv(hidden.places(), tf.constant(cells));
    Operand<TFloat32> error =
        tf.math.sub(
            tf.gather(predicted, image, tf.constant(0)),
            tf.gather(tf.reshape(patches, tf.array(-1)), hidden.places(), tf.constant(0)));
    Operand<TFloat32> weighted = tf.math.mul(tf.math.square(error), hidden.weights());
    return line.program("hidden", tf.sum(weighted, tf.constant(0)), images);
  }

  private static Operand<TFloat32> lights(Ops tf, ViewBatch view) {
    return tf.nn.avgPool(view.images(), List.of(1L, 4L, 4L, 1L), List.of(1L, 4L, 4L, 1L), "VALID");
  }

  /** Mean over the visible patches of each image. */
  private static Operand<TFloat32> seen(Ops tf, Operand<TFloat32> patches, ViewBatch view) {
    Operand<TFloat32> visible =
        tf.math.sub(tf.constant(1f), tf.dtypes.cast(view.masked().orElseThrow(), TFloat32.class));
    Operand<TFloat32> sum = tf.sum(tf.math.mul(patches, visible), tf.constant(1));
    return tf.math.div(sum, tf.sum(visible, tf.constant(1)));
  }

  @Override
  public List<JudgedEncoder> encoders() {
    return Light.encoders(1);
  }
}
