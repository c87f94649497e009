package org.dino4j.engine.train;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dino4j.api.evaluate.OpenEvaluation;
import org.dino4j.api.evaluate.Score;
import org.dino4j.api.evaluate.ScoreName;
import org.dino4j.api.train.Snapshot;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.History;
import org.dino4j.engine.run.Timing;

/** Measures when it is time, and remembers the newest results, the baselines and the best. */
public final class Measurements {
  private final OpenEvaluations evaluations;
  private final RunLog log;
  private final RunListener listener;
  private final Map<String, List<Score>> newest;
  private final Map<String, List<Score>> baselines;
  private final Set<String> told = new HashSet<>();
  private final Optional<ScoreName> chosenBy;
  private Optional<History.Best> best;

  /**
   * Knows what the run measured before it was resumed.
   *
   * @param chosenBy the score that says which checkpoint is the best
   */
  public Measurements(
      OpenEvaluations evaluations,
      RunLog log,
      RunListener listener,
      History before,
      Optional<ScoreName> chosenBy) {
    this.evaluations = evaluations;
    this.chosenBy = chosenBy;
    this.log = log;
    this.listener = listener;
    this.newest = new LinkedHashMap<>(before.newest());
    this.baselines = new LinkedHashMap<>(before.baselines());
    this.best = chosenBy.flatMap(before::best);
    evaluations.byName().forEach(this::tell);
  }

  /** Says what was not said yet: some is known before anything is measured, some only after. */
  private void tell(String name, OpenEvaluation evaluation) {
    evaluation.notes().stream()
        .map(note -> name + ": " + note)
        .filter(told::add)
        .forEach(listener::noted);
  }

  /**
   * Measures one evaluation after {@code done} steps; its baselines too if it is the first time.
   */
  void measure(String name, long done, Snapshot snapshot) {
    OpenEvaluation evaluation = evaluations.get(name);
    listener.measuring(done, name);
    ElapsedTime time = new ElapsedTime();
    List<Score> results = results(name, done, snapshot);
    listener.measured(new RunListener.Measured(done, name, results, evaluation, snapshot));
    log.add(new Timing("evaluation", done, time.seconds(), 0));
    tell(name, evaluation);
  }

  /** Nothing is written where the pictures allow no measurement. */
  private List<Score> results(String name, long done, Snapshot snapshot) {
    OpenEvaluation evaluation = evaluations.get(name);
    if (!baselines.containsKey(name)) {
      List<Score> found = evaluation.baselines();
      baselines.put(name, found);
      if (!found.isEmpty()) {
        log.add(Event.Baselines.of(done, name, found));
      }
    }
    List<Score> results = evaluation.measure(snapshot);
    if (results.isEmpty()) {
      return results;
    }
    newest.put(name, results);
    log.add(Event.Evaluated.of(done, name, results));
    chosenBy
        .filter(score -> score.evaluation().equals(name))
        .flatMap(score -> score.in(results))
        .ifPresent(score -> note(new History.Best(done, score)));
    return results;
  }

  private void note(History.Best found) {
    if (best.isEmpty() || found.score().isBetterThan(best.get().score())) {
      best = Optional.of(found);
    }
  }

  /** The best by the score that chooses, if there is one. */
  Optional<History.Best> best() {
    return best;
  }

  /** The newest results, by evaluation; none of those that could not be measured. */
  public Map<String, List<Score>> newest() {
    return Collections.unmodifiableMap(newest);
  }

  /** What the results are held against, by evaluation. */
  public Map<String, List<Score>> baselines() {
    return Collections.unmodifiableMap(baselines);
  }
}
