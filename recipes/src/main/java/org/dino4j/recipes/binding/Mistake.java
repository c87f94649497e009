package org.dino4j.recipes.binding;

/** What a message says of a constructor that fails in a way that no constructor should. */
final class Mistake {
  private Mistake() {}

  static String of(String culprit, Throwable thrown) {
    return "%s failed: %s. This is a mistake in %s, not in the recipe; report it to its author"
        .formatted(culprit, thrown, culprit);
  }
}
