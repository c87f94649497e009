package org.dino4j.recipes.inputs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.model.Backbone;
import org.dino4j.api.model.Features;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.view.Normalization;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** What a toy's line says of the mean light of pictures. */
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
    return new Features(
        new Line(at, outputs).of(light), Optional.empty(), Optional.empty(), Map.of(), Map.of());
  }

  @Override
  public int width() {
    return outputs;
  }
}
