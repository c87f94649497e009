package org.dino4j.engine.train;

import java.util.List;
import org.dino4j.api.evaluate.OpenEvaluation;
import org.dino4j.api.evaluate.Score;
import org.dino4j.api.train.NonFiniteException;
import org.dino4j.api.train.Snapshot;
import org.dino4j.engine.feed.FedBatch;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.Timing;

/**
 * Is told of a run while it goes on, in the thread of its loop; the loop waits meanwhile. What a
 * listener does moves no number of the run. A listener implements what it wants to know.
 */
public interface RunListener {
  /** The first step comes next. */
  default void begun() {}

  /** A line of the event log was written. */
  default void recorded(Event event) {}

  /** A line of the timing log was written. */
  default void timed(Timing took) {}

  /**
   * A step was done, and its event is recorded.
   *
   * @param waited seconds that the step waited for its batch
   */
  default void stepped(Event.Step step, double waited) {}

  /** An evaluation begins after {@code done} steps. */
  default void measuring(long done, String evaluation) {}

  /** An evaluation has ended, and its results are recorded. */
  default void measured(Measured measured) {}

  /** There is something to know of an evaluation, in a sentence. */
  default void noted(String sentence) {}

  /** Evaluations or a checkpoint are done: the time until now was not the steps' own. */
  default void paused() {}

  /**
   * A step was not finite, and the run ends. A listener that can say more than {@code cause} throws
   * a refusal.
   */
  default void notFinite(FedBatch fed, NonFiniteException cause) {}

  /**
   * What an evaluation found.
   *
   * @param done steps done before it
   * @param name of the evaluation
   * @param results empty where the pictures allow no measurement
   * @param snapshot the weights that were measured
   */
  record Measured(
      long done, String name, List<Score> results, OpenEvaluation evaluation, Snapshot snapshot) {}
}
