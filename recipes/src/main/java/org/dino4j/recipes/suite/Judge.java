package org.dino4j.recipes.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.History;
import org.dino4j.engine.run.JsonLines;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.engine.run.Timing;

/** Holds a finished run against what a suite expects of it. */
record Judge(SuiteEntry entry, long seed) {
  private static final double SECONDS_A_MINUTE = 60;

  /** A run that ended with another exit code than 0. */
  Row failed(int exitCode, String log) {
    return row("run", "exit code 0", "exit code %s, see %s".formatted(exitCode, log), false, "");
  }

  /** A row for each expected range, and one for the findings. */
  List<Row> rows(RunFolder folder) {
    History history = History.of(folder);
    double seconds =
        JsonLines.read(folder.timing(), Timing.class).mapToDouble(Timing::seconds).sum();
    double minutes = seconds / SECONDS_A_MINUTE;
    List<Row> rows = new ArrayList<>();
    entry
        .expect()
        .forEach(
            (name, range) ->
                rows.add(result(name, range, AskedResult.of(name).in(history, minutes))));
    rows.add(findings(history.findings()));
    return rows;
  }

  private Row result(String name, ExpectedRange range, OptionalDouble value) {
    return value.isEmpty()
        ? row(name, range.text(), "not measured", false, range.source())
        : row(
            name,
            range.text(),
            String.format(Locale.ROOT, "%.3f", value.getAsDouble()),
            range.holds(value.getAsDouble()),
            range.source());
  }

  private Row findings(List<Event.Found> all) {
    String within = entry.within().map(steps -> " within %s steps".formatted(steps)).orElse("");
    String expected =
        entry.findings().isEmpty() ? "none" : String.join(", ", entry.findings()) + within;
    String found =
        all.stream()
            .map(finding -> "%s at %s".formatted(finding.finding(), finding.step()))
            .collect(Collectors.joining(", "));
    boolean sameNames =
        all.stream()
            .map(Event.Found::finding)
            .collect(Collectors.toSet())
            .equals(Set.copyOf(entry.findings()));
    long limit = entry.within().orElse(Long.MAX_VALUE);
    return row(
        "findings",
        expected,
        found.isEmpty() ? "none" : found,
        sameNames && all.stream().allMatch(finding -> finding.step() <= limit),
        entry.findingsSource());
  }

  private Row row(String what, String expected, String found, boolean ok, String source) {
    return new Row(entry.title(), seed, what, expected, found, ok, source);
  }
}
