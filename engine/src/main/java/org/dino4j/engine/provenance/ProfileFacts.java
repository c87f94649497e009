package org.dino4j.engine.provenance;

import java.util.List;

/**
 * The profile that a recipe starts from.
 *
 * @param name empty for none
 * @param deviations where the recipe says something else: {@code $.optimizer.clip.by is "tensor",
 *     not "module"}
 */
public record ProfileFacts(String name, List<String> deviations) {
  /** Of a recipe that starts from no profile. */
  public static final ProfileFacts NONE = new ProfileFacts("", List.of());

  public ProfileFacts {
    deviations = List.copyOf(deviations);
  }
}
