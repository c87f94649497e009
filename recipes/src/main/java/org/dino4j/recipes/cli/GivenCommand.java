package org.dino4j.recipes.cli;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The command line of this process, as it was typed. */
public final class GivenCommand {
  /** How the launch script was called: {@code ./dino4j}, or another path to it. */
  private static final String PROPERTY = "dino4j.command";

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_@%+=:,./~-]+");

  private volatile List<String> words = List.of();

  @Inject
  GivenCommand() {}

  void is(String command, List<String> rest) {
    List<String> all = new ArrayList<>(List.of(System.getProperty(PROPERTY, "dino4j"), command));
    all.addAll(rest);
    words = List.copyOf(all);
  }

  /** One line that a shell reads as it was typed. */
  public String text() {
    return words.stream().map(GivenCommand::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
