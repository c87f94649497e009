package org.dino4j.recipes.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dino4j.engine.run.History;
import org.dino4j.engine.run.RunFolder;

/** The newest results of two runs, side by side. */
final class ResultComparison {
  private static final String ABSENT = "nothing";

  private ResultComparison() {}

  static Section between(RunFolder first, RunFolder second) {
    Map<String, Double> ones = NewestResults.of(History.of(first));
    Map<String, Double> others = NewestResults.of(History.of(second));
    Set<String> names = new LinkedHashSet<>(ones.keySet());
    names.addAll(others.keySet());
    List<Difference> rows = new ArrayList<>();
    names.forEach(name -> rows.add(new Difference(name, text(ones, name), text(others, name))));
    boolean same = ones.equals(others);
    String says = rows.isEmpty() ? "neither has any" : same ? "the same" : "side by side";
    return new Section("results", says, rows, same);
  }

  private static String text(Map<String, Double> results, String name) {
    return results.containsKey(name) ? results.get(name).toString() : ABSENT;
  }
}
