package org.dino4j.api.timeline;

/**
 * How lengths become steps in one run.
 *
 * @param batch samples of one step, all micro-batches together
 * @param stepsPerEpoch whole batches in one pass over the data; what is left over is dropped
 * @param steps length of the run
 */
public record Timeline(int batch, long stepsPerEpoch, long steps) {
  /** The number of steps that a length takes here, rounded to the nearest whole step. */
  public long steps(Length length) {
    return Math.round(
        switch (length.unit()) {
          case STEPS -> length.amount();
          case EPOCHS -> length.amount() * stepsPerEpoch;
          case SAMPLES -> length.amount() / batch;
        });
  }

  /** The epoch that a step belongs to, from 0. */
  public long epoch(long step) {
    return step / stepsPerEpoch;
  }
}
