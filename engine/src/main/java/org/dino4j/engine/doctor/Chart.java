package org.dino4j.engine.doctor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dino4j.engine.binding.Columns;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.History;

/** What a person reads about the health of a run: its signals, how to read them, what was found. */
public final class Chart {
  /** A single batch says little. */
  private static final int STEPS = 20;

  private Chart() {}

  /** The whole text, for a terminal. */
  public static String text(String run, History history, List<Event.Found> findings) {
    List<Event.Step> steps = history.steps();
    if (steps.isEmpty()) {
      return "%s has done no step yet: there is nothing to look at%n".formatted(run);
    }
    List<Event.Step> last = steps.subList(Math.max(0, steps.size() - STEPS), steps.size());
    return "%s after %s steps, means of the last %s%n%n"
            .formatted(run, steps.get(steps.size() - 1).step() + 1, last.size())
        + vitals(Vitals.of(history.signals()), last)
        + "%n%s".formatted(findings.isEmpty() ? "nothing found%n".formatted() : told(findings));
  }

  private static String vitals(List<Vitals> all, List<Event.Step> last) {
    Columns table = new Columns("  ", "   ").row("SIGNAL", "IS", "MEANING");
    for (Vital vital : Vital.values()) {
      String means =
          all.stream()
              .map(vitals -> mean(last, step -> vitals.of(vital, step)))
              .distinct()
              .collect(Collectors.joining(", "));
      table.row(vital.label(), means, vital.meaning());
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
    return mean.isPresent() ? AlarmBounds.figure(mean.getAsDouble()) : "-";
  }

  private static String told(List<Event.Found> findings) {
    return findings.stream()
        .map(
            found ->
                "step %s: %s%n  %s.%n  What helps: %s.%n  Known from: %s.%n"
                    .formatted(
                        found.step(), found.finding(), found.says(), found.cure(), source(found)))
        .collect(Collectors.joining("\n"));
  }

  private static String source(Event.Found found) {
    return Rules.all().stream()
        .filter(rule -> rule.finding().equals(found.finding()))
        .map(Rule::source)
        .findFirst()
        .orElse(WaitingForData.SOURCE);
  }
}
