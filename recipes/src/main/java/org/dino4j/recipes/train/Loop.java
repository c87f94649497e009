package org.dino4j.recipes.train;

import java.util.List;
import org.dino4j.api.evaluate.Evaluation;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.NonFiniteException;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.train.StepReport;
import org.dino4j.api.train.TrainingSession;
import org.dino4j.engine.feed.BatchFeed;
import org.dino4j.engine.feed.FedBatch;
import org.dino4j.engine.feed.Unreadable;
import org.dino4j.engine.phase.Recurring;
import org.dino4j.engine.recipe.PreparedRun;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.engine.run.Timing;

/**
 * Does the steps of a run in order. After a step come, in this order: its events, the evaluations
 * that are due, the checkpoint. So a checkpoint always holds all that was computed up to it, and a
 * run that goes on from it repeats nothing and misses nothing.
 */
final class Loop {
  private final PreparedRun run;
  private final RunFolder folder;
  private final TrainingSession session;
  private final BatchFeed feed;
  private final Measurements measurements;
  private final Saves saves;
  private final Logs logs;
  private final Findings findings;
  private final Progress progress;
  private final StartUp startUp;
  private final StopRequest stop;

  Loop(
      PreparedRun run,
      RunFolder folder,
      TrainingSession session,
      BatchFeed feed,
      Measurements measurements,
      Saves saves,
      Logs logs,
      Findings findings,
      Progress progress,
      StartUp startUp,
      StopRequest stop) {
    this.run = run;
    this.folder = folder;
    this.session = session;
    this.feed = feed;
    this.measurements = measurements;
    this.saves = saves;
    this.logs = logs;
    this.findings = findings;
    this.progress = progress;
    this.startUp = startUp;
    this.stop = stop;
  }

  /**
   * Goes on after {@code done} steps of the run, to the end of its phase.
   *
   * @return steps done: all of the phase, or fewer if somebody asked to stop
   */
  long from(long done) {
    long steps = run.phase().end();
    progress.begin();
    long next = done;
    while (next < steps && !stop.asked()) {
      step(next++);
      startUp.firstStepDone();
      finish(next, steps);
    }
    saves.saved(next, session::snapshot);
    if (next == run.steps()) {
      saves.prune();
    }
    return next;
  }

  private void step(long step) {
    Stopwatch watch = new Stopwatch();
    FedBatch fed = fed(step);
    double waited = watch.seconds();
    StepReport report = report(fed);
    saves.prune();
    fed.replaced().forEach(replaced -> note(step, replaced.sample(), replaced.by()));
    Event.Step event = Event.Step.of(step, report);
    logs.add(event);
    findings.after(event);
    logs.add(new Timing("step", step, watch.seconds(), waited));
    int samples = run.setting().timeline().batch();
    progress.step(step + 1, run.steps(), samples, report.loss(), waited);
  }

  private void note(long step, Unreadable sample, String by) {
    progress.unreadable(sample.reason(), by + " takes its place");
    logs.add(new Event.SampleReplaced(step, sample.index(), sample.id(), sample.reason(), by));
  }

  /** The batch; where the data is refused, what was trained so far is kept. */
  private FedBatch fed(long step) {
    try {
      return feed.next().as(step);
    } catch (Refusal e) {
      saves.saved(step, session::snapshot);
      throw e;
    }
  }

  private StepReport report(FedBatch fed) {
    try {
      return session.step(fed.batch(), run.phase().own(fed.step()));
    } catch (NonFiniteException e) {
      throw new NonFiniteStep(run, folder, saves, session).refusal(fed, e);
    }
  }

  private void finish(long done, long steps) {
    List<String> due = due(done);
    boolean last = done == steps || stop.asked();
    if (due.isEmpty() && !last && !saves.due(done)) {
      return;
    }
    Snapshot snapshot = session.snapshot();
    due.forEach(name -> measurements.measure(name, done, snapshot));
    if (last || saves.due(done)) {
      saves.saved(done, () -> snapshot);
    }
    progress.pause();
  }

  /** Names of the evaluations to be measured after {@code done} steps of the run. */
  private List<String> due(long done) {
    return run.recipe().evaluate().stream()
        .filter(
            evaluation ->
                done == run.steps() || Recurring.in(run, evaluation.every()).isDueAfter(done))
        .map(Evaluation::name)
        .toList();
  }
}
