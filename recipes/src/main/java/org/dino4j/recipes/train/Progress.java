package org.dino4j.recipes.train;

import java.io.PrintStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.dino4j.engine.terminal.TextStream;
import org.dino4j.engine.terminal.Visible;
import org.dino4j.engine.train.ElapsedTime;

/**
 * Shows that the run lives: on a terminal one line that is written over, else a line now and then.
 */
final class Progress {
  private static final String TERMINAL = "dino4j.terminal";
  private static final double TERMINAL_SECONDS = 0.2;
  private static final double PLAIN_SECONDS = 10;
  private static final int NAMED = 10;

  private final TextStream out;
  private final boolean terminal;
  private Window window = new Window();
  private Pace pace = new Pace();
  private final Set<String> unreadable = new HashSet<>();
  private final Set<String> said = new HashSet<>();

  private Progress(PrintStream out, boolean terminal) {
    this.out = TextStream.to(out);
    this.terminal = terminal;
  }

  /** Speaks to {@code out}; writes a line over only if the launch script found a terminal. */
  static Progress to(PrintStream out) {
    return new Progress(out, Boolean.getBoolean(TERMINAL));
  }

  static Progress onTerminal(PrintStream out) {
    return new Progress(out, true);
  }

  static Progress plain(PrintStream out) {
    return new Progress(out, false);
  }

  /** What happened since the last line was shown. */
  private static final class Window {
    private final ElapsedTime time = new ElapsedTime();
    private long samples;
    private double waited;
  }

  /** How fast steps are since the loop began; those of another phase may be slower. */
  private static final class Pace {
    private final ElapsedTime time = new ElapsedTime();
    private long steps;

    double left(long open) {
      return time.seconds() / steps * open;
    }
  }

  /** The loop begins: what came before does not count for the time left. */
  void begin() {
    pace = new Pace();
    window = new Window();
  }

  /**
   * A step was done.
   *
   * @param done steps done in the run
   * @param steps length of the run
   */
  void step(long done, long steps, int samples, double loss, double waited) {
    pace.steps++;
    window.samples += samples;
    window.waited += waited;
    double seconds = window.time.seconds();
    if (seconds < (terminal ? TERMINAL_SECONDS : PLAIN_SECONDS) && done < steps) {
      return;
    }
    show(
        String.format(
            Locale.ROOT,
            "step %d/%d  loss %.4f  %.0f images/s  waiting %.0f %%  %s left",
            done,
            steps,
            loss,
            window.samples / seconds,
            100 * window.waited / seconds,
            duration(pace.left(steps - done))));
    window = new Window();
  }

  private void show(String line) {
    if (terminal) {
      out.overwrite(line);
    } else {
      out.println(line);
    }
  }

  /** A line of its own, that stays. */
  void say(String line) {
    out.clearLine();
    out.println(Visible.line(line));
  }

  /** The same, unless it was said before. */
  void sayOnce(String line) {
    if (said.add(line)) {
      say(line);
    }
  }

  /** What is done now, where it may take a while and no step is done meanwhile. */
  void doing(String what) {
    show(what + " ...");
  }

  /**
   * A picture cannot be read: named when it is first met, if not many were before it.
   *
   * @param reason its name and what is wrong with it
   * @param instead what happens without it
   */
  void unreadable(String reason, String instead) {
    if (!unreadable.add(reason) || unreadable.size() > NAMED + 1) {
      return;
    }
    say(
        unreadable.size() <= NAMED
            ? "warning: %s (%s)".formatted(reason, instead)
            : "warning: more pictures cannot be read; the report names them all");
  }

  /** The time until now is not the steps' own, such as an evaluation's. */
  void pause() {
    window = new Window();
  }

  static String duration(double seconds) {
    long whole = Math.round(seconds);
    if (whole < 100) {
      return whole + " s";
    }
    return whole < 6000
        ? String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d h %02d min", whole / 3600, whole % 3600 / 60);
  }
}
