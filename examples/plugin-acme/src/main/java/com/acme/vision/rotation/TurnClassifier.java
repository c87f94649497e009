package com.acme.vision.rotation;

import java.util.List;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.layer.Linear;
import org.dino4j.api.layer.LinearInit;
import org.dino4j.api.model.ProjectionHead;
import org.dino4j.api.size.Extent;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * One linear layer from a class token to a logit for each {@link Turn}. A head, so that an
 * evaluation may ask a judged network what it says.
 *
 * @param width of a class token
 */
record TurnClassifier(int width) implements ProjectionHead {
  /** Logits in a row. */
  static int outputs() {
    return Turn.values().length;
  }

  @Override
  public Operand<TFloat32> project(GraphScope at, Operand<TFloat32> rows) {
    return new Linear(width, outputs(), true, LinearInit.XAVIER_UNIFORM).apply(at, rows);
  }

  @Override
  public List<Extent> parameters(int rows) {
    return List.of(
        Extent.of("the weight of the classifier").by("turns", outputs()).by("width", rows));
  }
}
