package com.acme.vision.backbone;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Initializer;
import org.dino4j.api.layer.Gelu;
import org.dino4j.api.layer.LayerNorm;
import org.dino4j.api.model.Backbone;
import org.dino4j.api.model.FeatureMap;
import org.dino4j.api.model.Features;
import org.dino4j.api.model.Grid;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.part.Setting;
import org.dino4j.api.view.ViewSpec;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Convolutions of 3x3 with stride 2, each followed by a layer norm over channels and a GELU. The
 * picture's vector is the mean over places.
 *
 * <p>Holds no weights: it asks the scope it is called with, so student and teacher are this one
 * object at two places.
 */
public final class ConvNet implements Backbone {
  private final ConvNetOptions options;

  @Inject
  public ConvNet(ConvNetOptions options) {
    this.options = options;
  }

  @Override
  public List<Features> encode(GraphScope at, List<ViewBatch> views) {
    return views.stream().map(view -> encode(at, view.images())).toList();
  }

  @Override
  public int width() {
    return options.width(options.stages() - 1);
  }

  @Override
  public List<String> objections(Setting setting) {
    return setting.inputs().groups().stream().flatMap(views -> objections(views).stream()).toList();
  }

  private Optional<String> objections(ViewSpec views) {
    int stride = options.stride();
    if (views.channels() != options.channels()) {
      return Optional.of(
          "%s views have %d channels, but channels is %d; set channels to %d"
              .formatted(views.name(), views.channels(), options.channels(), views.channels()));
    }
    if (views.size().height() % stride != 0 || views.size().width() % stride != 0) {
      return Optional.of(
          "%s views are %s pixels, but %d stages need multiples of %d; change their size or use fewer stages"
              .formatted(views.name(), views.size(), options.stages(), stride));
    }
    return Optional.empty();
  }

  private Features encode(GraphScope at, Operand<TFloat32> images) {
    Map<String, FeatureMap> stages = new HashMap<>();
    Operand<TFloat32> maps = images;
    FeatureMap last = new FeatureMap(images, grid(images), 1);
    for (int stage = 0; stage < options.stages(); stage++) {
      maps = stage(at.child("stages").child(Integer.toString(stage)), maps, stage);
      last = new FeatureMap(rows(at.ops(), maps, stage), grid(maps), 2 << stage);
      stages.put(Integer.toString(stage), last);
    }
    Operand<TFloat32> pooled = at.ops().math.mean(last.tokens(), at.ops().constant(1));
    return new Features(pooled, Optional.of(last), Optional.empty(), stages, Map.of());
  }

  private Operand<TFloat32> stage(GraphScope at, Operand<TFloat32> maps, int stage) {
    Ops ops = at.ops();
    int inputs = stage == 0 ? options.channels() : options.width(stage - 1);
    int outputs = options.width(stage);
    // Weights are stored as [outputs, inputs, rows, columns]; TensorFlow wants that backwards.
    Operand<TFloat32> weight =
        at.child("conv")
            .parameter("weight", Shape.of(outputs, inputs, 3, 3), Initializer.torchDefault())
            .value();
    Operand<TFloat32> kernel = ops.linalg.transpose(weight, ops.constant(new int[] {2, 3, 1, 0}));
    Operand<TFloat32> convolved = ops.nn.conv2d(maps, kernel, List.of(1L, 2L, 2L, 1L), "SAME");
    Operand<TFloat32> normed = new LayerNorm(outputs, 1e-6).apply(at.child("norm"), convolved);
    return Gelu.apply(at, normed);
  }

  /** [images, rows, columns, width] to [images, rows * columns, width]. */
  private Operand<TFloat32> rows(Ops ops, Operand<TFloat32> maps, int stage) {
    int[] shape = {-1, grid(maps).cells(), options.width(stage)};
    return ops.reshape(maps, ops.constant(shape));
  }

  private static Grid grid(Operand<TFloat32> maps) {
    return new Grid((int) maps.shape().get(1), (int) maps.shape().get(2));
  }
}
