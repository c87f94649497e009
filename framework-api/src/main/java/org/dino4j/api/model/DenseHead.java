package org.dino4j.api.model;

import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.option.Doc;
import org.dino4j.api.part.Part;
import org.dino4j.api.view.Size;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** Predicts one value per pixel from the features of several depths. */
@Doc("predicts one value per pixel from features")
public interface DenseHead extends Part {
  /** Returns the prediction, [images, height, width]. */
  Operand<TFloat32> predict(GraphScope at, Features features, Size image);
}
