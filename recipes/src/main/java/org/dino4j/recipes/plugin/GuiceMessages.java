package org.dino4j.recipes.plugin;

import com.google.inject.CreationException;

/** What Guice says, short enough for a message of ours. */
final class GuiceMessages {
  private GuiceMessages() {}

  /** The first line of the first error. */
  static String first(CreationException e) {
    String message = e.getErrorMessages().iterator().next().getMessage();
    return message.lines().findFirst().orElse(message);
  }
}
