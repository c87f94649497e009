package org.dino4j.report.chapter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dino4j.engine.recipe.RecipeDifferences.Difference;
import org.dino4j.report.chart.Markup;

/** What differs between two runs: fields of their recipes, and what else their numbers hang on. */
public final class DifferencesChapter {
  private static final String NOTHING = "<span class=\"soft\">not there</span>";

  private DifferencesChapter() {}

  /** One sentence on what a reader may make of the results. */
  public static String verdict(List<Difference> differences) {
    if (differences.isEmpty()) {
      return "The recipes are the same, seed included: numbers that differ come from the settings.";
    }
    if (differences.size() == 1 && differences.get(0).path().equals("$.seed")) {
      return "The recipes differ in the seed alone: how far the runs lie apart is what chance does.";
    }
    String seeds =
        differences.stream().anyMatch(d -> d.path().equals("$.seed"))
            ? ", the seed among them"
            : "";
    return "The recipes differ in %s %s%s. A difference in results means something only if it is larger than that between seeds."
        .formatted(differences.size(), differences.size() == 1 ? "field" : "fields", seeds);
  }

  /** A row for each field that differs. */
  public static String html(List<String> names, List<Difference> differences) {
    if (differences.isEmpty()) {
      return "<p>Nothing differs.</p>";
    }
    return table(
        names,
        differences.stream()
            .map(
                d ->
                    row(
                        "<code>" + Markup.escape(d.path()) + "</code>",
                        value(d.then()),
                        value(d.now()),
                        ""))
            .collect(Collectors.joining()));
  }

  private static String value(JsonNode node) {
    return node.isMissingNode() ? NOTHING : "<code>" + Markup.escape(node.toString()) + "</code>";
  }

  /** A row for each setting of either run; those that differ are marked. */
  public static String settings(
      List<String> names, Map<String, String> first, Map<String, String> second) {
    Set<String> all = new LinkedHashSet<>(first.keySet());
    all.addAll(second.keySet());
    return table(
        names,
        all.stream().map(name -> setting(name, first, second)).collect(Collectors.joining()));
  }

  private static String setting(
      String name, Map<String, String> first, Map<String, String> second) {
    boolean same = first.getOrDefault(name, "").equals(second.getOrDefault(name, ""));
    return row(Markup.escape(name), text(first, name), text(second, name), same ? "" : "differs");
  }

  private static String text(Map<String, String> settings, String name) {
    return settings.containsKey(name) ? Markup.escape(settings.getOrDefault(name, "")) : NOTHING;
  }

  private static String table(List<String> names, String rows) {
    return "<div class=\"sheet\"><table class=\"pairs\"><tr><th></th><th>%s</th><th>%s</th></tr>%s</table></div>"
        .formatted(Markup.escape(names.get(0)), Markup.escape(names.get(1)), rows);
  }

  private static String row(String name, String first, String second, String mark) {
    return "<tr class=\"%s\"><th>%s</th><td>%s</td><td>%s</td></tr>"
        .formatted(mark, name, first, second);
  }
}
