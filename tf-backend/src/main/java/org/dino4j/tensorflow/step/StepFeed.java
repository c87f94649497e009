package org.dino4j.tensorflow.step;

import org.dino4j.api.train.Batch;
import org.tensorflow.Session;

/** One thing that every run is fed with, in tensors that live as long as the session. */
interface StepFeed extends AutoCloseable {
  /** Refuses a batch that the graph was not built for. */
  void check(Batch batch);

  /** Copies what belongs to a micro-batch. */
  void fill(Batch batch, int microBatch);

  /** Feeds a run with what was copied last. */
  void feed(Session.Runner runner);

  @Override
  void close();
}
