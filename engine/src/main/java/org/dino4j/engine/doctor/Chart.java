package org.dino4j.engine.doctor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dino4j.engine.binding.Columns;
import org.dino4j.engine.run.Event;

/** What a person reads about the health of a run: its signals, how to read them, what was found. */
public final class Chart {
  /** A single batch says little. */
  private static final int STEPS = 20;

  private Chart() {}

  /** The whole text, for a terminal. */
  public static String text(String run, List<Event.Step> steps, List<Event.Found> findings) {
    if (steps.isEmpty()) {
      return "%s has done no step yet: there is nothing to look at%n".formatted(run);
    }
    List<Event.Step> last = steps.subList(Math.max(0, steps.size() - STEPS), steps.size());
    return "%s after %d steps, means of the last %d%n%n"
            .formatted(run, steps.get(steps.size() - 1).step() + 1, last.size())
        + signals(last)
        + "%n%s".formatted(findings.isEmpty() ? "nothing found%n".formatted() : told(findings));
  }

  private static String signals(List<Event.Step> last) {
    Columns table = new Columns("  ", "   ").row("SIGNAL", "IS", "MEANING");
    for (Signal signal : Signal.values()) {
      table.row(signal.label(), mean(last, signal::of), signal.meaning());
    }
    for (String module : last.get(0).gradientNorm().keySet()) {
      Function<Event.Step, Optional<Double>> norm =
          step -> Optional.ofNullable(step.gradientNorm().get(module));
      table.row("gradient norm", mean(last, norm), "of " + module);
    }
    return table.text();
  }

  private static String mean(List<Event.Step> steps, Function<Event.Step, Optional<Double>> value) {
    OptionalDouble mean =
        steps.stream().flatMap(step -> value.apply(step).stream()).mapToDouble(v -> v).average();
    return mean.isPresent() ? Bounds.figure(mean.getAsDouble()) : "-";
  }

  private static String told(List<Event.Found> findings) {
    return findings.stream()
        .map(
            found ->
                "step %d: %s%n  %s.%n  What helps: %s.%n  Known from: %s.%n"
                    .formatted(
                        found.step(), found.finding(), found.says(), found.cure(), source(found)))
        .collect(Collectors.joining("\n"));
  }

  private static String source(Event.Found found) {
    return Rules.all().stream()
        .filter(rule -> rule.finding().equals(found.finding()))
        .map(Rule::source)
        .findFirst()
        .orElse(Waiting.SOURCE);
  }
}
