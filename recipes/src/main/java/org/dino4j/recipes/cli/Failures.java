package org.dino4j.recipes.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dino4j.api.part.BrokenPromiseException;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.NonFiniteException;
import org.dino4j.engine.plugin.Culprit;
import org.dino4j.engine.terminal.TextStream;
import org.dino4j.engine.terminal.Visible;
import org.dino4j.recipes.process.ExitCodes;

/** What a user sees when a command ends early. */
final class Failures {
  private static final String OURS = "dino4j: internal fault, ";

  /** The character set in which Java hands names of files to the system. */
  private static final String NAMES = "sun.jnu.encoding";

  private final TextStream err;

  Failures(Console console) {
    this.err = console.err();
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
    if (fault instanceof BrokenPromiseException broken) {
      return Optional.of(
          new Refusal(
              Refusal.Kind.PLUGIN,
              "%s %s. This is a mistake in it, not in the recipe; report it to its author"
                  .formatted(Culprit.name(broken.part()), broken.getMessage()),
              broken));
    }
    return fault instanceof Refusal refusal ? Optional.of(refusal) : Optional.empty();
  }

  /** A user's mistake: the message alone. */
  private int refused(Refusal refusal, boolean verbose) {
    err.println(refusal.getMessage());
    if (verbose) {
      err.println(trace(refusal));
    }
    return ExitCodes.of(refusal.kind());
  }

  /** What was to be said did not arrive; a script must not take what is there for the whole. */
  int unheard() {
    err.println(
        "dino4j: standard output could not be written to its end: it is full, or was closed by what reads it. What is missing is only words; files are as they should be.");
    return ExitCodes.UNHEARD;
  }

  /** Our mistake, or a plugin's: one line, and a file with the rest. */
  private int broken(Throwable fault, List<String> words) {
    Optional<InvalidPathException> name = unspeakable(fault);
    if (name.isPresent()) {
      return refused(otherLocale(name.get()), words.contains("--" + CommonOptions.VERBOSE));
    }
    Optional<String> plugin = Culprit.of(fault);
    err.println(plugin.map(jar -> "plugin " + jar + " failed, ").orElse(OURS) + fault);
    if (words.contains("--" + CommonOptions.VERBOSE)) {
      err.println(trace(fault));
    }
    err.println(
        "This is a mistake in %s, not yours. Please report it %swith %s"
            .formatted(
                plugin.orElse("dino4j"),
                plugin.isPresent() ? "to its author " : "",
                save(fault, words)));
    return plugin.isPresent() ? ExitCodes.of(Refusal.Kind.PLUGIN) : ExitCodes.BROKEN;
  }

  /** A name that the machine's character set has no letters for, where that set is a narrow one. */
  private static Optional<InvalidPathException> unspeakable(Throwable fault) {
    return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
        .filter(InvalidPathException.class::isInstance)
        .map(InvalidPathException.class::cast)
        .filter(e -> !System.getProperty(NAMES, "UTF-8").equals("UTF-8"))
        .findFirst();
  }

  private static Refusal otherLocale(InvalidPathException name) {
    return new Refusal(
        Refusal.Kind.USAGE,
        "The file name '%s' cannot be written in this locale's character set, %s. Start with LC_ALL=C.UTF-8, or another locale of UTF-8."
            .formatted(name.getInput(), System.getProperty(NAMES)),
        name);
  }

  private static String trace(Throwable fault) {
    StringWriter trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace));
    return trace.toString().stripTrailing();
  }

  private static String save(Throwable fault, List<String> words) {
    try {
      Path file = Files.createTempFile("dino4j-fault-", ".log");
      String text =
          "%s, %s: dino4j %s%n%s%n"
              .formatted(
                  Version.line(),
                  System.getProperty("os.name"),
                  String.join(" ", words),
                  trace(fault));
      Files.writeString(file, Visible.text(text));
      return file.toString();
    } catch (IOException e) {
      return "the output of the same command with --verbose (no log file could be written: "
          + e.getMessage()
          + ")";
    }
  }
}
