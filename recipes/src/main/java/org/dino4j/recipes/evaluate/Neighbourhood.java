package org.dino4j.recipes.evaluate;

import java.util.List;
import java.util.Map;
import org.dino4j.api.data.Image;

/**
 * A query and what different eyes find nearest to it.
 *
 * @param by nearest first, by name: {@code teacher}, {@code randomInit}, {@code rawPixels}
 */
public record Neighbourhood(Picture query, Map<String, List<Neighbour>> by) {
  /**
   * A picture of the bank or of the queries.
   *
   * @param index its place in its data set
   * @param className the name of its class
   * @param view as the networks see it
   */
  public record Picture(int index, String className, Image view) {}

  /**
   * One of the nearest.
   *
   * @param similarity dot product of the L2-normalised features
   * @param sameClass whether it is of the query's class
   */
  public record Neighbour(Picture picture, double similarity, boolean sameClass) {}
}
