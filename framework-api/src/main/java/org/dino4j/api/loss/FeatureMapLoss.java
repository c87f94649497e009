package org.dino4j.api.loss;

import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.model.FeatureMap;
import org.dino4j.api.option.Doc;
import org.dino4j.api.part.Part;

/** Compares the student's patch features with those of another network, before any head. */
@Doc("compares the student's patch features with another network's")
public interface FeatureMapLoss extends Part {
  /**
   * Both of the same images, in the same order and on the same grid; widths may differ.
   *
   * @param student learns
   * @param other does not: an earlier teacher
   */
  LossTerm of(GraphScope at, FeatureMap student, FeatureMap other);
}
