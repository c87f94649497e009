package org.dino4j.engine.doctor;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dino4j.api.signal.Signal;
import org.dino4j.api.signal.SignalRole;
import org.dino4j.engine.run.Event;

/**
 * Where in a run's steps the numbers stand that rules look at: one loss at a time, since entropy
 * and divergence of two losses say nothing together. What a loss does not declare is that of the
 * run.
 */
final class Vitals {
  private static final String RUN = "";

  private final Map<Vital, String> names = new EnumMap<>(Vital.class);

  private Vitals(Map<String, Signal> signals, String owner) {
    for (Vital vital : Vital.values()) {
      Stream.of(owner, RUN)
          .flatMap(whose -> named(signals, vital, whose))
          .findFirst()
          .ifPresent(name -> names.put(vital, name));
    }
  }

  /** Those of each loss that declares some; those of the run alone where none does. */
  static List<Vitals> of(Map<String, Signal> signals) {
    List<String> owners =
        signals.entrySet().stream()
            .filter(signal -> signal.getValue().role() != SignalRole.OTHER)
            .map(signal -> owner(signal.getKey()))
            .filter(owner -> !owner.equals(RUN))
            .distinct()
            .sorted()
            .toList();
    return owners.isEmpty()
        ? List.of(new Vitals(signals, RUN))
        : owners.stream().map(owner -> new Vitals(signals, owner)).toList();
  }

  private static Stream<String> named(Map<String, Signal> signals, Vital vital, String owner) {
    return new TreeMap<>(signals)
        .entrySet().stream()
            .filter(signal -> vital.role() != SignalRole.OTHER)
            .filter(signal -> signal.getValue().role() == vital.role())
            .filter(signal -> signal.getValue().unit() == vital.unit())
            .map(Map.Entry::getKey)
            .filter(name -> owner(name).equals(owner));
  }

  /** The term of {@code term.signal}; empty text where it is of the run. */
  private static String owner(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? RUN : name.substring(0, dot);
  }

  /** Its value at a step; nothing if the run does not have it. */
  Optional<Double> of(Vital vital, Event.Step step) {
    if (vital == Vital.GRADIENT) {
      return step.gradientNorm().values().stream().min(Double::compare);
    }
    return Optional.ofNullable(names.get(vital))
        .flatMap(
            name ->
                Optional.ofNullable(step.watch().get(name))
                    .or(() -> Optional.ofNullable(step.scheduled().get(name))));
  }
}
