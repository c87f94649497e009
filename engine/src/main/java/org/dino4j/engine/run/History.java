package org.dino4j.engine.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dino4j.api.evaluate.Score;
import org.dino4j.api.evaluate.ScoreName;
import org.dino4j.api.signal.Signal;

/** What a run has computed so far, read from its event log. */
public record History(List<Event> events) {
  public History {
    events = List.copyOf(events);
  }

  public static History of(RunFolder folder) {
    return new History(EventLog.read(folder, Event.class).toList());
  }

  /** What a run had computed when it stood at {@code position}. */
  public static History until(RunFolder folder, RunPosition position) {
    return between(folder, 0, position.events());
  }

  /** What a run has computed since it stood at {@code position}. */
  public static History after(RunFolder folder, RunPosition position) {
    return between(folder, position.events(), Long.MAX_VALUE);
  }

  private static History between(RunFolder folder, long from, long to) {
    return new History(EventLog.read(folder, Event.class, from, to).toList());
  }

  public List<Event.Step> steps() {
    return all(Event.Step.class).toList();
  }

  /** Where phases began; none in a run without phases. */
  public List<Event.Phase> phases() {
    return all(Event.Phase.class).toList();
  }

  /** The name of the phase whose networks the run had after so many steps. */
  public Optional<String> phaseAfter(long done) {
    return phases().stream()
        .filter(phase -> phase.step() < Math.max(1, done))
        .map(Event.Phase::name)
        .reduce((earlier, later) -> later);
  }

  /** What the numbers of the steps are; of a run that did not write it, as far as names tell. */
  public Map<String, Signal> signals() {
    return all(Event.Signals.class)
        .reduce((older, newer) -> newer)
        .map(Event.Signals::signals)
        .orElseGet(() -> EarlySignals.of(steps()));
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
  public Map<String, List<Score>> baselines() {
    Map<String, List<Score>> byName = new LinkedHashMap<>();
    all(Event.Baselines.class).forEach(event -> byName.put(event.name(), event.scores()));
    return byName;
  }

  /** The newest scores by name of the evaluation. */
  public Map<String, List<Score>> newest() {
    Map<String, List<Score>> byName = new LinkedHashMap<>();
    all(Event.Evaluated.class).forEach(event -> byName.put(event.name(), event.scores()));
    return byName;
  }

  /** When the score of this name was best; the earliest of equals. */
  public Optional<Best> best(ScoreName name) {
    return evaluations(name.evaluation()).stream()
        .flatMap(
            event -> name.in(event.scores()).map(score -> new Best(event.step(), score)).stream())
        .reduce((best, next) -> next.score().isBetterThan(best.score()) ? next : best);
  }

  private <E extends Event> Stream<E> all(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast);
  }

  /**
   * The best of a run so far.
   *
   * @param step steps done when it was measured
   * @param score the one that the recipe chooses by
   */
  public record Best(long step, Score score) {}
}
