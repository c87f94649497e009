package org.dino4j.report.chapter;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dino4j.engine.run.Event;
import org.dino4j.report.chart.Markup;

/** What the doctor found in a run, or that it found nothing and where it looked. */
public final class FindingsChapter {
  private FindingsChapter() {}

  /**
   * A card for each finding.
   *
   * @param watched names of the signals that the run has
   * @param steps how many were watched
   */
  public static String html(List<Event.Found> findings, List<String> watched, long steps) {
    if (!findings.isEmpty()) {
      return findings.stream().map(FindingsChapter::card).collect(Collectors.joining());
    }
    if (watched.isEmpty()) {
      return "<p>No finding; but this run has no signal that the doctor could watch.</p>";
    }
    return String.format(
        Locale.ROOT,
        "<p class=\"well\"><b>No finding</b> in %,d steps. Watched were: %s.</p>",
        steps,
        Markup.escape(String.join(", ", watched)));
  }

  private static String card(Event.Found found) {
    return String.format(
        Locale.ROOT,
        "<div class=\"card ill\"><h3>%s <span class=\"soft\">after %,d steps</span></h3><p>%s</p><p><b>What usually helps:</b> %s</p></div>",
        Markup.escape(words(found.finding())),
        found.step(),
        Markup.escape(sentence(found.says())),
        Markup.escape(sentence(found.cure())));
  }

  private static String sentence(String words) {
    if (words.isEmpty()) {
      return words;
    }
    String end = words.endsWith(".") ? "" : ".";
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + end;
  }

  /** {@code uniform-collapse} as a person would say it. */
  static String words(String finding) {
    return finding.replace('-', ' ');
  }
}
