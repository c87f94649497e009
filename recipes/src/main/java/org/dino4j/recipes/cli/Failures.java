package org.dino4j.recipes.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.NonFiniteException;
import org.dino4j.recipes.plugin.Culprit;

/** What a user sees when a command ends early. */
final class Failures {
  /** EX_SOFTWARE of sysexits.h. */
  static final int BROKEN = 70;

  private static final String OURS = "dino4j: internal fault, ";

  private final Console console;

  Failures(Console console) {
    this.console = console;
  }

  /** Whatever it was; returns the exit code. */
  int ended(Throwable fault, List<String> words) {
    Optional<Refusal> refusal = OutOfMemory.in(fault).or(() -> refusal(fault));
    return refusal.isPresent()
        ? refused(refusal.get(), words.contains("--" + CommonOptions.VERBOSE))
        : broken(fault, words);
  }

  private static Optional<Refusal> refusal(Throwable fault) {
    if (fault instanceof NonFiniteException step) {
      return Optional.of(
          new Refusal(
              Refusal.Kind.NON_FINITE,
              "a step is %s. What it was done with: %s. See whether these are in the usual range"
                  .formatted(step.getMessage(), step.scheduled()),
              step));
    }
    return fault instanceof Refusal refusal ? Optional.of(refusal) : Optional.empty();
  }

  /** A user's mistake: the message alone. */
  private int refused(Refusal refusal, boolean verbose) {
    console.err().println(refusal.getMessage());
    if (verbose) {
      refusal.printStackTrace(console.err());
    }
    return refusal.kind().exitCode();
  }

  /** Our mistake, or a plugin's: one line, and a file with the rest. */
  private int broken(Throwable fault, List<String> words) {
    Optional<String> plugin = Culprit.of(fault);
    console.err().println(plugin.map(jar -> "plugin " + jar + " failed, ").orElse(OURS) + fault);
    if (words.contains("--" + CommonOptions.VERBOSE)) {
      fault.printStackTrace(console.err());
    }
    console
        .err()
        .printf(
            "This is a mistake in %s, not yours. Please report it %swith %s%n",
            plugin.orElse("dino4j"),
            plugin.isPresent() ? "to its author " : "",
            save(fault, words));
    return plugin.isPresent() ? Refusal.Kind.PLUGIN.exitCode() : BROKEN;
  }

  private static String save(Throwable fault, List<String> words) {
    try {
      Path file = Files.createTempFile("dino4j-fault-", ".log");
      try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file))) {
        writer.println(
            Version.line()
                + ", "
                + System.getProperty("os.name")
                + ": dino4j "
                + String.join(" ", words));
        fault.printStackTrace(writer);
      }
      return file.toString();
    } catch (IOException e) {
      return "the output of the same command with --verbose (no log file could be written: "
          + e.getMessage()
          + ")";
    }
  }
}
