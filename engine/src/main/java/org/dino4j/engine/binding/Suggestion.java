package org.dino4j.engine.binding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses what a misspelt name was meant to be. */
public final class Suggestion {
  private static final int SHORTEST_PIECE = 3;

  private Suggestion() {}

  /** The name that the one found resembles, or is a piece of. */
  public static Optional<String> to(String found, Collection<String> names) {
    String wanted = simplify(found);
    return misspelt(found, names)
        .or(() -> names.stream().filter(name -> isPiece(wanted, simplify(name))).findFirst());
  }

  /** The name that the one found is, but for a few letters. */
  static Optional<String> misspelt(String found, Collection<String> names) {
    String wanted = simplify(found);
    int tolerated = Math.max(1, wanted.length() / 3);
    return names.stream()
        .filter(name -> Math.abs(wanted.length() - simplify(name).length()) <= tolerated)
        .filter(name -> distance(wanted, simplify(name)) <= tolerated)
        .min(Comparator.comparingInt(name -> distance(wanted, simplify(name))));
  }

  /** {@code xavier} of {@code xavier-uniform}. */
  private static boolean isPiece(String wanted, String name) {
    return wanted.length() >= SHORTEST_PIECE && name.contains(wanted);
  }

  /** {@code Did you mean 'x'?} with a space before it, or nothing. */
  public static String question(String found, Collection<String> names) {
    return to(found, names).map(name -> " Did you mean '" + name + "'?").orElse("");
  }

  /** {@code patch-size}, {@code patch_size} and {@code patchSize} are one name to a person. */
  private static String simplify(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
  }

  /**
   * Edits from one word to the other: insertions, deletions, substitutions and swaps of neighbours
   * (Damerau, 1964, in the restricted form).
   */
  private static int distance(String a, String b) {
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        edits[i][j] = i == 0 || j == 0 ? i + j : cheapest(edits, a, b, i, j);
      }
    }
    return edits[a.length()][b.length()];
  }

  private static int cheapest(int[][] edits, String a, String b, int i, int j) {
    int changed = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(changed, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
    return swapped(a, b, i, j) ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
  }

  private static boolean swapped(String a, String b, int i, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
