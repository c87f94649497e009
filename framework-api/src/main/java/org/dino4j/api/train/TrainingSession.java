package org.dino4j.api.train;

import java.util.List;
import java.util.Map;
import org.dino4j.api.signal.Signal;

/** A run's graph with its weights. Not for several threads at once. */
public interface TrainingSession extends AutoCloseable {
  /**
   * Does step {@code step} (from 0) in one run of the graph; with micro-batches, one run for each.
   *
   * @throws NonFiniteException if a term or a gradient is not finite: nothing has been written.
   *     Also if what was written is not finite: then a snapshot must be restored before going on
   */
  StepReport step(Batch batch, long step);

  /** What each module took whose first values come from a file. */
  default List<SourceReport> sources() {
    return List.of();
  }

  /**
   * What the numbers of a step's report are, by the name that they have among its watched values or
   * its schedules; those that say something about the training's health, or whose owner said what
   * they are.
   */
  default Map<String, Signal> signals() {
    return Map.of();
  }

  /**
   * Copies all weights, states, slots and counters, but for modules that a file holds and that
   * never change.
   */
  Snapshot snapshot();

  /** Puts a snapshot back, whole; refuses one whose names or shapes differ. */
  void restore(Snapshot snapshot);

  @Override
  void close();
}
