package org.dino4j.report.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dino4j.api.signal.Signal;
import org.dino4j.api.signal.SignalRole;
import org.dino4j.api.unit.Unit;

/**
 * The curves by which a run's health is told, out of all that its steps watched: those whose owner
 * declared what they are.
 */
public final class Signals {
  private static final Map<SignalRole, String> NAMES = names();

  private final Curves curves;
  private final Map<String, Signal> declared;
  private final List<Series> watched;

  public Signals(Curves curves) {
    this.curves = curves;
    this.declared = curves.signals();
    this.watched = curves.group("watch");
  }

  private static Map<SignalRole, String> names() {
    Map<SignalRole, String> names = new LinkedHashMap<>();
    names.put(SignalRole.TEACHER_ENTROPY, "teacher entropy");
    names.put(SignalRole.STUDENT_ENTROPY, "student entropy");
    names.put(SignalRole.STUDENT_DIVERGENCE, "KL between student and teacher");
    names.put(SignalRole.PROTOTYPES_USED, "prototypes used");
    names.put(SignalRole.EFFECTIVE_RANK, "effective rank of the features");
    names.put(SignalRole.EQUAL_ROWS, "equal features");
    names.put(SignalRole.CENTRE_NORM, "norm of the centre");
    names.put(SignalRole.GRADIENTS_CLIPPED, "gradients clipped");
    return names;
  }

  /**
   * A watched value's name for readers, with its unit. One that no rule knows is told by what its
   * owner says of it, with its name in brackets; an undeclared one keeps its name.
   */
  public static String named(String name, Map<String, Signal> declared) {
    return Optional.ofNullable(declared.get(name))
        .flatMap(
            signal -> title(signal).map(title -> title + owner(name)).or(() -> said(name, signal)))
        .orElse(name);
  }

  private static Optional<String> said(String name, Signal signal) {
    String meaning = signal.meaning();
    return signal.role() == SignalRole.OTHER
        ? Optional.of(
            "%s%s (%s)"
                .formatted(Character.toUpperCase(meaning.charAt(0)), meaning.substring(1), name))
        : Optional.empty();
  }

  /** The term that a signal is of, in brackets. */
  private static String owner(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : " (" + name.substring(0, dot) + ")";
  }

  private static Optional<String> title(Signal signal) {
    String nats = signal.unit() == Unit.NATS ? ", nats" : ", share of ln K";
    return switch (signal.role()) {
      case TEACHER_ENTROPY -> Optional.of("Teacher entropy" + nats);
      case STUDENT_ENTROPY -> Optional.of("Student entropy" + nats);
      case STUDENT_DIVERGENCE -> Optional.of("KL between student and teacher, nats");
      case PROTOTYPES_USED -> Optional.of("Prototypes used in a step, share of the possible ones");
      case EFFECTIVE_RANK -> Optional.of("Effective rank of the features, dimensions");
      case EQUAL_ROWS ->
          Optional.of("Pictures with the features of another one, share of a step's");
      case CENTRE_NORM -> Optional.of("Norm of the centre");
      case GRADIENTS_CLIPPED -> Optional.of("Gradients clipped, share of the norms");
      case TEACHER_MOMENTUM, OTHER -> Optional.empty();
    };
  }

  /** What those are called that the run has. */
  public List<String> present() {
    return NAMES.entrySet().stream()
        .filter(name -> watched.stream().anyMatch(series -> roleOf(series) == name.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** A chart for each signal that the run has; prototypes have a chapter of their own. */
  public String charts() {
    return watched.stream()
        .filter(series -> !isLineOfAnother(series))
        .flatMap(series -> chart(series).stream())
        .map(LineChart::html)
        .collect(Collectors.joining());
  }

  /** A chart for each watched value that no rule knows: drawn with the rest of the training. */
  public String otherCharts() {
    return watched.stream()
        .filter(series -> !NAMES.containsKey(roleOf(series)))
        .map(series -> isShare(series) ? titled(series).inPercent() : titled(series))
        .map(LineChart::html)
        .collect(Collectors.joining());
  }

  /** Charts of how many prototypes a step's pictures chose; empty text where no step says it. */
  public String prototypesUsed() {
    return watched.stream()
        .filter(series -> roleOf(series) == SignalRole.PROTOTYPES_USED)
        .map(series -> titled(series).inPercent())
        .map(LineChart::html)
        .collect(Collectors.joining());
  }

  private Optional<LineChart> chart(Series series) {
    return switch (roleOf(series)) {
      case TEACHER_ENTROPY, STUDENT_ENTROPY -> Optional.of(entropy(series));
      case STUDENT_DIVERGENCE, EFFECTIVE_RANK, CENTRE_NORM ->
          Optional.of(titled(series).fromZero());
      case GRADIENTS_CLIPPED, EQUAL_ROWS -> Optional.of(titled(series).inPercent());
      case PROTOTYPES_USED, TEACHER_MOMENTUM, OTHER -> Optional.empty();
    };
  }

  /** The entropy of a teacher that prefers no prototype is the line that it must stay below. */
  private LineChart entropy(Series series) {
    LineChart chart = titled(series);
    if (isShare(series)) {
      return chart.inPercent();
    }
    share(series)
        .filter(share -> share.last() > 0)
        .ifPresent(
            share -> chart.level("ln K, all prototypes alike", series.last() / share.last()));
    return chart.fromZero();
  }

  /** Whether it is the share of an entropy that is drawn in nats, where it becomes a line. */
  private boolean isLineOfAnother(Series series) {
    return isEntropy(series)
        && isShare(series)
        && watched.stream().anyMatch(other -> !isShare(other) && isSame(other, series));
  }

  private Optional<Series> share(Series entropy) {
    return watched.stream().filter(other -> isShare(other) && isSame(other, entropy)).findFirst();
  }

  private boolean isSame(Series one, Series other) {
    return roleOf(one) == roleOf(other) && owner(one.name()).equals(owner(other.name()));
  }

  private boolean isEntropy(Series series) {
    return roleOf(series) == SignalRole.TEACHER_ENTROPY
        || roleOf(series) == SignalRole.STUDENT_ENTROPY;
  }

  private boolean isShare(Series series) {
    return Optional.ofNullable(declared.get(series.name()))
        .filter(signal -> signal.unit() == Unit.SHARE)
        .isPresent();
  }

  private SignalRole roleOf(Series series) {
    return Optional.ofNullable(declared.get(series.name()))
        .map(Signal::role)
        .orElse(SignalRole.OTHER);
  }

  private LineChart titled(Series series) {
    return curves.chart(named(series.name(), declared)).curve(series).withoutLegend();
  }
}
