package org.dino4j.api.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How scores are named wherever people or files name them: {@code knn.teacher@10}, which is {@code
 * EVALUATION.NETWORK@MEASURE}. Without a network it is the one to keep, {@code knn@10}; without a
 * measure the first one, {@code knn}. Inside an evaluation its own name is left out: {@code
 * teacher@10}, {@code chance}.
 *
 * @param network empty for the one to keep
 * @param measure empty for the first
 */
public record ScoreName(String evaluation, String network, String measure) {
  /** The time of a whole run, the one result that no evaluation gives. */
  public static final String MINUTES = "minutes";

  /** Stands between two results of which the second is taken off the first. */
  public static final String LESS = " - ";

  private static final String DOT = ".";
  private static final String AT = "@";

  /** What a run's result file says beside its evaluations. */
  private static final Set<String> TAKEN = Set.of(MINUTES, "format", "steps", "seconds");

  /** Reads a whole name. */
  public static ScoreName of(String text) {
    int at = text.indexOf(AT);
    String place = at < 0 ? text : text.substring(0, at);
    int dot = place.indexOf(DOT);
    return new ScoreName(
        dot < 0 ? place : place.substring(0, dot),
        dot < 0 ? "" : place.substring(dot + 1),
        at < 0 ? "" : text.substring(at + 1));
  }

  /** Reads a name from inside an evaluation: {@code teacher@10}. */
  public static ScoreName of(String evaluation, String text) {
    int at = text.indexOf(AT);
    return new ScoreName(
        evaluation, at < 0 ? text : text.substring(0, at), at < 0 ? "" : text.substring(at + 1));
  }

  /** A name inside an evaluation. */
  static String within(String network, String measure) {
    return network + (measure.isEmpty() ? "" : AT + measure);
  }

  /** What an evaluation or a network may not be called, one sentence each. */
  public static List<String> objections(String name) {
    List<String> objections = new ArrayList<>();
    if (name.isBlank()) {
      objections.add("must not be empty");
    }
    for (String sign : List.of(DOT, AT, LESS)) {
      if (name.contains(sign)) {
        objections.add(
            "must not hold '%s', which has a meaning in names of results such as knn.teacher@10; found '%s'"
                .formatted(sign, name));
      }
    }
    return objections;
  }

  /** What an evaluation may not be called, one sentence each. */
  public static List<String> objectionsToEvaluation(String name) {
    return TAKEN.contains(name)
        ? List.of(
            "must not be '%s': result.json says something else under that name".formatted(name))
        : objections(name);
  }

  /**
   * The score of this name.
   *
   * @param scores of this evaluation, those of the network to keep first
   */
  public Optional<Score> in(List<Score> scores) {
    String asked = network.isEmpty() && !scores.isEmpty() ? scores.get(0).network() : network;
    List<Score> ofNetwork = scores.stream().filter(s -> s.network().equals(asked)).toList();
    return ofNetwork.stream()
        .filter(score -> measure.isEmpty() || score.measure().equals(measure))
        .findFirst()
        .or(() -> ofNetwork.stream().filter(score -> score.measure().isEmpty()).findFirst());
  }

  @Override
  public String toString() {
    return within(evaluation + (network.isEmpty() ? "" : DOT + network), measure);
  }
}
