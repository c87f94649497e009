package org.dino4j.api.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dino4j.api.data.Image;

/**
 * A query and what different eyes find nearest to it.
 *
 * @param by nearest first, by what a reader is told of the eye: {@code by raw pixels}
 */
public record Neighbourhood(Picture query, Map<String, List<Neighbour>> by) {
  /**
   * A picture of the bank or of the queries.
   *
   * @param name its name in its data set
   * @param className the name of its class, if it has one
   * @param view as the networks see it
   */
  public record Picture(String name, Optional<String> className, Image view) {}

  /**
   * One of the nearest.
   *
   * @param similarity dot product of the L2-normalised features
   * @param match whether it is of the query's class
   */
  public record Neighbour(Picture picture, double similarity, Match match) {}

  /** Whether a neighbour is of the query's class. */
  public enum Match {
    SAME_CLASS,
    OTHER_CLASS,
    /** Classes are unknown, or say nothing. */
    UNKNOWN
  }
}
