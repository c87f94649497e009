package org.dino4j.api.method;

import java.util.List;
import java.util.Map;
import org.dino4j.api.graph.Watched;

/**
 * What a method composed.
 *
 * @param terms the objective is the weighted sum of these
 * @param trained paths of the modules that learn, for example {@code student.backbone}; these are
 *     also the groups of clipping by module
 * @param followers networks that follow others
 * @param sources modules whose first values come from files
 * @param watch scalars worth logging that belong to no term, by name; with micro-batches the mean
 *     over them is logged
 */
public record Program(
    List<WeightedTerm> terms,
    List<String> trained,
    List<Follower> followers,
    List<WeightSource> sources,
    Map<String, Watched> watch) {
  public Program {
    terms = List.copyOf(terms);
    trained = List.copyOf(trained);
    followers = List.copyOf(followers);
    sources = List.copyOf(sources);
    watch = Map.copyOf(watch);
  }

  /** All modules start by chance. */
  public Program(
      List<WeightedTerm> terms,
      List<String> trained,
      List<Follower> followers,
      Map<String, Watched> watch) {
    this(terms, trained, followers, List.of(), watch);
  }

  /** Nothing to watch but what the terms offer. */
  public Program(List<WeightedTerm> terms, List<String> trained, List<Follower> followers) {
    this(terms, trained, followers, Map.of());
  }
}
