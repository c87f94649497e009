package org.dino4j.engine.doctor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.JsonLines;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.engine.run.Timing;
import org.dino4j.engine.terminal.Typed;

/**
 * Whether the steps of a run wait for their data. That hangs on the machine and on what else it
 * does, so it is told from {@code timing.jsonl} when somebody looks, and is no event of the run.
 */
public final class WaitingForData {
  static final String SOURCE =
      "timing.jsonl of the run: what each step took, and how long it waited for its batch";

  private static final String STEP = "step";
  private static final double SHARE = 0.2;

  /** Less is not worth a cure, and is noise. */
  private static final double SECONDS = 1;

  private static final String CURE =
      "more threads that decode, --workers N, up to the number of processors. "
          + "Photographs of many megapixels are decoded and cut once and kept small by the data source 'reduced': "
          + "{\"type\": \"reduced\", \"shorterSide\": 512, \"source\": {...}}. %s measures both";

  private WaitingForData() {}

  /** What was found, and the waiting if there is too much of it. */
  public static List<Event.Found> with(List<Event.Found> findings, RunFolder folder) {
    return Stream.concat(findings.stream(), finding(steps(folder)).stream()).toList();
  }

  private static List<Timing> steps(RunFolder folder) {
    return JsonLines.read(folder.timing(), Timing.class)
        .filter(timing -> timing.what().equals(STEP))
        .toList();
  }

  /** The first step is left out: it waits until there is anything at all. */
  static Optional<Event.Found> finding(List<Timing> steps) {
    List<Timing> later = steps.stream().skip(1).toList();
    double waited = later.stream().mapToDouble(Timing::waited).sum();
    double seconds = later.stream().mapToDouble(Timing::seconds).sum();
    if (waited < SECONDS || waited <= SHARE * seconds) {
      return Optional.empty();
    }
    String says =
        String.format(
            Locale.ROOT,
            "the steps waited for their pictures for %.0f %% of the time, %.0f of %.0f seconds (wrong above %.0f %%)",
            100 * waited / seconds,
            waited,
            seconds,
            100 * SHARE);
    long done = later.get(later.size() - 1).step() + 1;
    return Optional.of(
        new Event.Found(
            done, "waiting-for-data", says, CURE.formatted(Typed.line("bench", "input"))));
  }
}
