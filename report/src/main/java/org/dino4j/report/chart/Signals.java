package org.dino4j.report.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The curves by which a run's health is told, out of all that its steps watched. */
public final class Signals {
  private static final String ENTROPY = "teacherEntropy";
  private static final String SHARE = "teacherEntropyShare";
  private static final String USED = "prototypesUsed";
  private static final Map<String, String> NAMES = names();
  private static final Map<String, String> TITLES =
      Map.of(
          ENTROPY,
          "Teacher entropy, nats",
          SHARE,
          "Teacher entropy, share of ln K",
          "studentDivergence",
          "KL between student and teacher, nats",
          USED,
          "Prototypes used in a step, share of the possible ones",
          "effectiveRank",
          "Effective rank of the features, dimensions",
          "gradientsClipped",
          "Gradients clipped, share of the norms");

  private final List<Series> watched;

  public Signals(Curves curves) {
    this.watched = curves.group("watch");
  }

  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put(ENTROPY, "teacher entropy");
    names.put("studentDivergence", "KL between student and teacher");
    names.put(USED, "prototypes used");
    names.put("effectiveRank", "effective rank of the features");
    names.put("gradientsClipped", "gradients clipped");
    return names;
  }

  /** A watched value's name for readers, with its unit; any other name as it is. */
  public static String named(String name) {
    String signal = name.substring(name.lastIndexOf('.') + 1);
    String term = name.substring(0, name.length() - signal.length()).replace(".", "");
    return !TITLES.containsKey(signal)
        ? name
        : TITLES.getOrDefault(signal, name) + (term.isEmpty() ? "" : " (" + term + ")");
  }

  /** What those are called that the run has. */
  public List<String> present() {
    return NAMES.entrySet().stream()
        .filter(signal -> watched.stream().anyMatch(s -> signalOf(s).equals(signal.getKey())))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** A chart for each signal that the run has; prototypes have a chapter of their own. */
  public String charts() {
    StringBuilder html = new StringBuilder();
    for (Series series : watched) {
      chart(series).ifPresent(chart -> html.append(chart.html()));
    }
    return html.toString();
  }

  /** What was watched but is no signal: it is drawn with the rest of the training. */
  public List<Series> others() {
    return watched.stream()
        .filter(s -> !NAMES.containsKey(signalOf(s)) && !signalOf(s).equals(SHARE))
        .toList();
  }

  /** Charts of how many prototypes a step's pictures chose; empty text where no step says it. */
  public String prototypesUsed() {
    return watched.stream()
        .filter(series -> signalOf(series).equals(USED))
        .map(series -> titled(series).inPercent())
        .map(LineChart::html)
        .collect(Collectors.joining());
  }

  private Optional<LineChart> chart(Series series) {
    return switch (signalOf(series)) {
      case ENTROPY -> Optional.of(entropy(series));
      case "studentDivergence", "effectiveRank" -> Optional.of(titled(series).fromZero());
      case "gradientsClipped" -> Optional.of(titled(series).inPercent());
      default -> Optional.empty();
    };
  }

  /** The entropy of a teacher that prefers no prototype is the line that it must stay below. */
  private LineChart entropy(Series series) {
    LineChart chart = titled(series).fromZero();
    largest(series).ifPresent(most -> chart.level("ln K, all prototypes alike", most));
    return chart;
  }

  /** ln K: the entropy over its share of it. */
  private Optional<Double> largest(Series entropy) {
    String share = entropy.name().replace(ENTROPY, SHARE);
    double last = entropy.last();
    return watched.stream()
        .filter(series -> series.name().equals(share) && series.last() > 0)
        .map(series -> last / series.last())
        .findFirst();
  }

  private static LineChart titled(Series series) {
    return LineChart.titled(named(series.name())).curve(series).withoutLegend();
  }

  /** {@code teacherEntropy} of {@code dino.teacherEntropy}. */
  private static String signalOf(Series series) {
    return series.name().substring(series.name().lastIndexOf('.') + 1);
  }
}
