package org.dino4j.engine.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a run has computed so far, read from its event log. */
public record History(List<Event> events) {
  public History {
    events = List.copyOf(events);
  }

  public static History of(RunFolder folder) {
    return new History(JsonLines.read(folder.events(), Event.class).toList());
  }

  /** What a run had computed when it stood at {@code state}. */
  public static History until(RunFolder folder, State state) {
    return between(folder, 0, state.events());
  }

  /** What a run has computed since it stood at {@code state}. */
  public static History after(RunFolder folder, State state) {
    return between(folder, state.events(), Long.MAX_VALUE);
  }

  private static History between(RunFolder folder, long from, long to) {
    return new History(JsonLines.read(folder.events(), Event.class, from, to).toList());
  }

  public List<Event.Step> steps() {
    return all(Event.Step.class).toList();
  }

  public List<Event.SampleReplaced> replaced() {
    return all(Event.SampleReplaced.class).toList();
  }

  public List<Event.Found> findings() {
    return all(Event.Found.class).toList();
  }

  /** All results of the evaluation {@code name}, the earliest first. */
  public List<Event.Evaluated> evaluations(String name) {
    return all(Event.Evaluated.class).filter(event -> event.name().equals(name)).toList();
  }

  /** Baselines by name of the evaluation, in the order in which they were measured. */
  public Map<String, Map<String, Double>> baselines() {
    Map<String, Map<String, Double>> byName = new LinkedHashMap<>();
    all(Event.Baselines.class).forEach(event -> byName.put(event.name(), event.results()));
    return byName;
  }

  /** The newest results by name of the evaluation. */
  public Map<String, Map<String, Double>> newest() {
    Map<String, Map<String, Double>> byName = new LinkedHashMap<>();
    all(Event.Evaluated.class).forEach(event -> byName.put(event.name(), event.results()));
    return byName;
  }

  /**
   * The step after which evaluation {@code name} gave its best first result; the earliest of
   * equals.
   */
  public Optional<Best> best(String name) {
    return evaluations(name).stream()
        .map(e -> new Best(e.step(), e.results().values().iterator().next()))
        .reduce((best, next) -> next.value() > best.value() ? next : best);
  }

  private <E extends Event> Stream<E> all(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast);
  }

  /**
   * The best of a run so far.
   *
   * @param step steps done when it was measured
   * @param value the first result of the first evaluation; more is better
   */
  public record Best(long step, double value) {}
}
