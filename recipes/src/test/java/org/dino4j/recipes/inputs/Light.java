package org.dino4j.recipes.inputs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.model.Backbone;
import org.dino4j.api.model.FeatureMap;
import org.dino4j.api.model.Features;
import org.dino4j.api.model.Grid;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.view.Normalization;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** What a toy's line says of the mean light of pictures, and of the light of each place. */
record Light(int outputs) implements Backbone {
  static List<JudgedEncoder> encoders(int outputs) {
    return List.of(
        new JudgedEncoder("line", Line.PLACE, new Light(outputs), Normalization.none(1)));
  }

  @Override
  public List<Features> encode(GraphScope at, List<ViewBatch> views) {
    return views.stream().map(view -> encode(at, view.images())).toList();
  }

  private Features encode(GraphScope at, Operand<TFloat32> images) {
    Operand<TFloat32> light = at.ops().math.mean(images, at.ops().array(1, 2));
    Grid grid =
        new Grid(Math.toIntExact(images.shape().get(1)), Math.toIntExact(images.shape().get(2)));
    Line line = new Line(at, outputs);
    Operand<TFloat32> places =
        line.of(at.ops().reshape(images, at.ops().array(-1, grid.cells(), 1)));
    return new Features(
        line.of(light),
        Optional.of(new FeatureMap(places, grid, 1)),
        Optional.empty(),
        Map.of(),
        Map.of());
  }

  @Override
  public int width() {
    return outputs;
  }
}
