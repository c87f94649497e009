package org.dino4j.engine.train;

import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.NonFiniteException;
import org.dino4j.api.train.StepReport;
import org.dino4j.api.train.TrainingSession;
import org.dino4j.engine.feed.BatchFeed;
import org.dino4j.engine.feed.FedBatch;
import org.dino4j.engine.feed.Replacement;
import org.dino4j.engine.feed.Unreadable;
import org.dino4j.engine.recipe.PreparedRun;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.Timing;

/**
 * Does the steps of a phase of a run in order. After a step come, in this order: its events, the
 * evaluations that are due, the checkpoint. So a checkpoint always holds all that was computed up
 * to it, and a run that goes on from it repeats nothing and misses nothing.
 *
 * @param run at the phase
 * @param listener hears of all that happens
 */
public record Loop(
    PreparedRun run,
    TrainingSession session,
    BatchFeed feed,
    Agenda agenda,
    RunLog log,
    RunListener listener,
    StopRequest stop) {
  /**
   * Goes on after {@code done} steps of the run, to the end of the phase.
   *
   * @return steps done in the run: all of the phase, or fewer if somebody asked to stop
   */
  public long from(long done) {
    listener.begun();
    long next = done;
    while (next < run.phase().end() && !stop.asked()) {
      step(next++);
      work(next);
    }
    agenda.checkpoints().saved(next, session::snapshot);
    if (next == run.steps()) {
      agenda.checkpoints().prune();
    }
    return next;
  }

  private void step(long step) {
    ElapsedTime time = new ElapsedTime();
    FedBatch fed = fed(step);
    double waited = time.seconds();
    StepReport report = report(fed);
    agenda.checkpoints().prune();
    fed.replaced().forEach(replaced -> log.add(event(step, replaced)));
    Event.Step event = Event.Step.of(step, report);
    log.add(event);
    listener.stepped(event, waited);
    log.add(new Timing("step", step, time.seconds(), waited));
  }

  private static Event event(long step, Replacement replaced) {
    Unreadable sample = replaced.sample();
    return new Event.SampleReplaced(
        step, sample.index(), sample.id(), sample.reason(), replaced.by());
  }

  /** The batch; where the data is refused, what was trained so far is kept. */
  private FedBatch fed(long step) {
    try {
      return feed.next().as(step);
    } catch (Refusal e) {
      agenda.checkpoints().saved(step, session::snapshot);
      throw e;
    }
  }

  private StepReport report(FedBatch fed) {
    try {
      return session.step(fed.batch(), run.phase().own(fed.step()));
    } catch (NonFiniteException e) {
      listener.notFinite(fed, e);
      throw e;
    }
  }

  private void work(long done) {
    boolean last = done == run.phase().end() || stop.asked();
    if (agenda.work(done, last, session::snapshot)) {
      listener.paused();
    }
  }
}
