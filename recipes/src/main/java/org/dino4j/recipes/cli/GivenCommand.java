package org.dino4j.recipes.cli;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.dino4j.engine.terminal.Typed;

/** The command line of this process, as it was typed. */
public final class GivenCommand {
  private volatile List<String> words = List.of();

  @Inject
  GivenCommand() {}

  void is(String command, List<String> rest) {
    words = Stream.concat(Stream.of(command), rest.stream()).toList();
  }

  /** One line that a shell reads as it was typed. */
  public String text() {
    return words.isEmpty() ? "" : Typed.line(words.toArray());
  }
}
