package org.dino4j.api.method;

import java.util.List;

/**
 * What a method composed.
 *
 * @param terms the objective is the weighted sum of these
 * @param trained paths of the modules that learn, for example {@code student.backbone}; these are
 *     also the groups of clipping by module
 * @param followers networks that follow others
 */
public record Program(List<WeightedTerm> terms, List<String> trained, List<Follower> followers) {
  public Program {
    terms = List.copyOf(terms);
    trained = List.copyOf(trained);
    followers = List.copyOf(followers);
  }
}
