package org.dino4j.engine.terminal;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Command lines for messages, as a user can type them where he stands. */
public final class Typed {
  /** How the launch script was called: {@code ./dino4j}, a path, or the name alone. */
  public static final String PROPERTY = "dino4j.command";

  private static final String NAME = "dino4j";
  private static final String EXAMPLE = "./dino4j ";
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_@%+=:,./~-]+");

  private Typed() {}

  /** The command with words after it; what a shell would take apart is quoted. */
  public static String line(Object... words) {
    return Stream.concat(Stream.of(command()), Arrays.stream(words).map(String::valueOf))
        .map(Typed::quoted)
        .collect(Collectors.joining(" "));
  }

  /** An example that was written for the folder of the launch script; so it stays without one. */
  public static String example(String line) {
    boolean called = System.getProperty(PROPERTY) != null;
    return called && line.startsWith(EXAMPLE)
        ? line() + line.substring(EXAMPLE.length() - 1)
        : line;
  }

  private static String command() {
    return System.getProperty(PROPERTY, NAME);
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
