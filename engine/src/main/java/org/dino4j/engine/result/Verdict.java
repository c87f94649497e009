package org.dino4j.engine.result;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Whether the network to keep is above every baseline. Shares are compared as they are shown, in
 * tenths of a percent: what a reader sees as alike is a tie, and a tie is not above.
 *
 * @param sentence the same words wherever they are read
 */
public record Verdict(Standing standing, String sentence) {
  /** How the network to keep stands to the best baseline. */
  public enum Standing {
    ABOVE,
    EQUAL,
    BELOW
  }

  /** A name with its share, from 0 to 1. */
  record Row(String name, double share) {
    boolean readsAlike(Row other) {
      return percent(share).equals(percent(other.share));
    }

    String words() {
      return ResultNames.inWords(name) + " " + percent(share);
    }
  }

  /**
   * Judges.
   *
   * @param baselines the best first
   * @param k how many neighbours voted; empty text where that is no question
   */
  static Verdict of(Row kept, List<Row> baselines, String k) {
    String at = k.isEmpty() ? "" : " at k = " + k;
    if (baselines.isEmpty()) {
      return new Verdict(
          Standing.ABOVE,
          "%s%s: %s, beside no baseline".formatted(kept.name(), at, percent(kept.share())));
    }
    List<Row> equal = baselines.stream().filter(row -> row.readsAlike(kept)).toList();
    List<Row> above =
        baselines.stream()
            .filter(row -> row.share() > kept.share() && !row.readsAlike(kept))
            .toList();
    Standing standing = standing(above, equal);
    String how =
        standing == Standing.ABOVE
            ? "is above every baseline%s: %s; the best of them is %s"
                .formatted(at, percent(kept.share()), baselines.get(0).words())
            : "is NOT above every baseline%s: %s; %s"
                .formatted(at, percent(kept.share()), rivals(above, equal));
    return new Verdict(standing, kept.name() + " " + how);
  }

  private static Standing standing(List<Row> above, List<Row> equal) {
    if (!above.isEmpty()) {
      return Standing.BELOW;
    }
    return equal.isEmpty() ? Standing.ABOVE : Standing.EQUAL;
  }

  private static String rivals(List<Row> above, List<Row> equal) {
    String higher = above.isEmpty() ? "" : "above it: " + listed(above);
    String alike = equal.isEmpty() ? "" : "equal to it: " + listed(equal);
    return higher.isEmpty() || alike.isEmpty() ? higher + alike : higher + "; " + alike;
  }

  private static String listed(List<Row> rows) {
    return rows.stream().map(Row::words).collect(Collectors.joining(", "));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
