package org.dino4j.recipes.train;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
import org.dino4j.report.RunPictures;

/** Measures when it is time, and remembers the newest results, the baselines and the best. */
final class Measurements {
  private final OpenEvaluations evaluations;
  private final Logs logs;
  private final Progress progress;
  private final RunPictures pictures;
  private final Map<String, List<Score>> newest;
  private final Map<String, List<Score>> baselines;
  private final Optional<ScoreName> chosenBy;
  private Optional<History.Best> best;

  /**
   * Knows what the run measured before it was resumed.
   *
   * @param chosenBy the score that says which checkpoint is the best
   */
  Measurements(
      OpenEvaluations evaluations,
      Logs logs,
      Progress progress,
      RunPictures pictures,
      History before,
      Optional<ScoreName> chosenBy) {
    this.evaluations = evaluations;
    this.chosenBy = chosenBy;
    this.logs = logs;
    this.progress = progress;
    this.pictures = pictures;
    this.newest = new LinkedHashMap<>(before.newest());
    this.baselines = new LinkedHashMap<>(before.baselines());
    this.best = chosenBy.flatMap(before::best);
    evaluations.byName().forEach(this::tell);
  }

  /** Says what was not said yet: some is known before anything is measured, some only after. */
  private void tell(String name, OpenEvaluation evaluation) {
    evaluation.notes().stream().map(note -> name + ": " + note).forEach(progress::sayOnce);
  }

  /**
   * Measures one evaluation after {@code done} steps; its baselines too if it is the first time.
   */
  void measure(String name, long done, Snapshot snapshot) {
    OpenEvaluation evaluation = evaluations.get(name);
    progress.doing("step %s  measuring %s".formatted(done, name));
    Stopwatch watch = new Stopwatch();
    results(name, done, snapshot);
    if (name.equals(evaluations.first())) {
      pictures
          .attention(snapshot)
          .ifPresent(attention -> logs.add("pictures/attention", done, attention));
    }
    evaluation
        .unreadable()
        .forEach(reason -> progress.unreadable(reason, name + " is measured without it"));
    logs.add(new Timing("evaluation", done, watch.seconds(), 0));
    tell(name, evaluation);
  }

  /** Nothing is written where the pictures allow no measurement. */
  private void results(String name, long done, Snapshot snapshot) {
    OpenEvaluation evaluation = evaluations.get(name);
    if (!baselines.containsKey(name)) {
      List<Score> found = evaluation.baselines();
      baselines.put(name, found);
      if (!found.isEmpty()) {
        logs.add(Event.Baselines.of(done, name, found));
      }
    }
    List<Score> results = evaluation.measure(snapshot);
    if (results.isEmpty()) {
      return;
    }
    newest.put(name, results);
    logs.add(Event.Evaluated.of(done, name, results));
    chosenBy
        .filter(score -> score.evaluation().equals(name))
        .flatMap(score -> score.in(results))
        .ifPresent(score -> note(new History.Best(done, score)));
    progress.say("step %s  %s".formatted(done, ScoreLine.of(name, results)));
  }

  private void note(History.Best found) {
    if (best.isEmpty() || found.score().isBetterThan(best.get().score())) {
      best = Optional.of(found);
    }
  }

  Optional<History.Best> best() {
    return best;
  }

  /** The newest results of every evaluation. */
  List<ResultTable> tables() {
    Set<String> names = new LinkedHashSet<>(evaluations.byName().keySet());
    names.addAll(newest.keySet());
    return names.stream()
        .map(
            name ->
                new ResultTable(
                    name,
                    newest.getOrDefault(name, List.of()),
                    baselines.getOrDefault(name, List.of()),
                    notes(name)))
        .toList();
  }

  private List<String> notes(String name) {
    return Optional.ofNullable(evaluations.byName().get(name))
        .map(OpenEvaluation::notes)
        .orElse(List.of());
  }
}
