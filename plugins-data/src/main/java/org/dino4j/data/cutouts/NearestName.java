package org.dino4j.data.cutouts;

import java.util.Collection;
import java.util.Comparator;

/** The known name that a misspelt one was probably meant to be. */
final class NearestName {
  /** What follows tells no more than the start of a name, and would cost its square. */
  private static final int LONGEST = 100;

  private NearestName() {}

  /**
   * The name with the fewest letters to add, take or change (Levenshtein 1966); the first of
   * equals.
   */
  static String to(String misspelt, Collection<String> known) {
    String start = misspelt.substring(0, Math.min(misspelt.length(), LONGEST));
    return known.stream().min(Comparator.comparingInt(name -> changes(start, name))).orElseThrow();
  }

  private static int changes(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
