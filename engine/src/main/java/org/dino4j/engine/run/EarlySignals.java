package org.dino4j.engine.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dino4j.api.signal.Signal;
import org.dino4j.api.signal.SignalRole;
import org.dino4j.api.unit.Unit;

/**
 * What the numbers of runs are that wrote no declarations, as runs of version 0.1 did: there the
 * names tell. The one place that knows them.
 */
final class EarlySignals {
  private static final Map<String, Signal> BY_NAME = new LinkedHashMap<>();

  static {
    put("teacherEntropy", SignalRole.TEACHER_ENTROPY, Unit.NATS);
    put("teacherEntropyShare", SignalRole.TEACHER_ENTROPY, Unit.SHARE);
    put("studentDivergence", SignalRole.STUDENT_DIVERGENCE, Unit.NATS);
    put("prototypesUsed", SignalRole.PROTOTYPES_USED, Unit.SHARE);
    put("effectiveRank", SignalRole.EFFECTIVE_RANK, Unit.DIMENSIONS);
    put("gradientsClipped", SignalRole.GRADIENTS_CLIPPED, Unit.SHARE);
    put("teacherMomentum", SignalRole.TEACHER_MOMENTUM, Unit.SHARE);
  }

  private EarlySignals() {}

  private static void put(String name, SignalRole role, Unit unit) {
    BY_NAME.put(name, new Signal(role, name, unit));
  }

  /** Those of some steps, {@code dino.teacherEntropy} by its last word. */
  static Map<String, Signal> of(List<Event.Step> steps) {
    Map<String, Signal> signals = new TreeMap<>();
    steps.stream()
        .flatMap(
            step ->
                Stream.concat(step.watch().keySet().stream(), step.scheduled().keySet().stream()))
        .distinct()
        .forEach(
            name -> {
              Signal known = BY_NAME.get(name.substring(name.lastIndexOf('.') + 1));
              if (known != null) {
                signals.put(name, known);
              }
            });
    return signals;
  }
}
