package org.dino4j.report.chapter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dino4j.engine.run.Event;
import org.dino4j.report.chart.Markup;

/** Pictures that could not be read, by name. */
public final class UnreadableChapter {
  private static final int SHOWN = 20;

  private UnreadableChapter() {}

  /**
   * A list; empty text if all pictures can be read.
   *
   * @param replaced what training passed over, as often as it met it
   * @param left reasons why evaluations left pictures out
   */
  public static String html(List<Event.SampleReplaced> replaced, List<String> left) {
    Map<String, String> lines = new LinkedHashMap<>();
    replaced.forEach(
        event ->
            lines.putIfAbsent(
                event.reason(),
                String.format(
                    Locale.ROOT,
                    "%s (first in step %,d, where %s took its place)",
                    event.reason(),
                    event.step(),
                    event.by())));
    left.forEach(reason -> lines.putIfAbsent(reason, reason + " (left out of the evaluation)"));
    List<String> all = List.copyOf(lines.values());
    return all.isEmpty() ? "" : list(all.subList(0, Math.min(SHOWN, all.size()))) + rest(all);
  }

  private static String list(List<String> lines) {
    return lines.stream()
        .map(line -> "<li>" + Markup.escape(line) + "</li>")
        .collect(Collectors.joining("", "<ul>", "</ul>"));
  }

  private static String rest(List<String> all) {
    return all.size() <= SHOWN
        ? ""
        : FactsChapter.folded(
            String.format(Locale.ROOT, "%,d more", all.size() - SHOWN),
            String.join("\n", all.subList(SHOWN, all.size())));
  }
}
