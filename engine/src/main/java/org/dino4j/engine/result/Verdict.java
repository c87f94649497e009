package org.dino4j.engine.result;

import java.util.List;
import java.util.stream.Collectors;
import org.dino4j.api.evaluate.Better;
import org.dino4j.api.evaluate.Measure;
import org.dino4j.api.evaluate.Score;

/**
 * Whether the network to keep is better than every baseline. Scores are compared as they are shown:
 * what a reader sees as alike is a tie, and a tie is not better.
 *
 * @param sentence the same words wherever they are read
 */
public record Verdict(Standing standing, String sentence) {
  /** How the network to keep stands to the best baseline, the better above the worse. */
  public enum Standing {
    ABOVE,
    EQUAL,
    BELOW
  }

  /**
   * Judges.
   *
   * @param baselines the best first
   */
  static Verdict of(Score kept, List<Score> baselines) {
    String at = at(kept.kind());
    if (baselines.isEmpty()) {
      return new Verdict(
          Standing.ABOVE,
          "%s%s: %s, beside no baseline".formatted(kept.network(), at, kept.text()));
    }
    List<Score> equal = baselines.stream().filter(row -> readAlike(row, kept)).toList();
    List<Score> better =
        baselines.stream().filter(row -> row.isBetterThan(kept) && !readAlike(row, kept)).toList();
    Standing standing = standing(better, equal);
    String side = kept.better() == Better.HIGHER ? "above" : "below";
    String how =
        standing == Standing.ABOVE
            ? "is %s every baseline%s: %s; the best of them is %s"
                .formatted(side, at, kept.text(), words(baselines.get(0)))
            : "is NOT %s every baseline%s: %s; %s"
                .formatted(side, at, kept.text(), rivals(side, better, equal));
    return new Verdict(standing, kept.network() + " " + how);
  }

  private static String at(Measure measure) {
    if (measure.name().isEmpty()) {
      return "";
    }
    return (measure.isNumberOfNeighbours() ? " at " : " in ") + measure.inWords();
  }

  private static Standing standing(List<Score> better, List<Score> equal) {
    if (!better.isEmpty()) {
      return Standing.BELOW;
    }
    return equal.isEmpty() ? Standing.ABOVE : Standing.EQUAL;
  }

  private static String rivals(String side, List<Score> better, List<Score> equal) {
    String ahead = better.isEmpty() ? "" : side + " it: " + listed(better);
    String alike = equal.isEmpty() ? "" : "equal to it: " + listed(equal);
    return ahead.isEmpty() || alike.isEmpty() ? ahead + alike : ahead + "; " + alike;
  }

  private static String listed(List<Score> rows) {
    return rows.stream().map(Verdict::words).collect(Collectors.joining(", "));
  }

  private static boolean readAlike(Score one, Score other) {
    return one.text().equals(other.text());
  }

  private static String words(Score score) {
    return ResultNames.inWords(score.network()) + " " + score.text();
  }
}
