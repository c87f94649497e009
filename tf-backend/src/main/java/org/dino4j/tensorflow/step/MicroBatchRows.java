package org.dino4j.tensorflow.step;

/**
 * Where the rows of a micro-batch lie among those of the batch. Rows are crop-major, so the rows of
 * one view lie together, and those of the next view apart from them.
 *
 * @param views views of a sample
 * @param batch samples of a step
 * @param samples samples of a run
 */
record MicroBatchRows(int views, int batch, int samples) {
  /** Takes {@code length} numbers of a batch from one place on to another of a micro-batch. */
  interface Copy {
    void of(int from, int to, int length);
  }

  /** Rows of the whole batch. */
  int all() {
    return views * batch;
  }

  /** Rows of a micro-batch. */
  int each() {
    return views * samples;
  }

  /**
   * Copies the rows of a micro-batch.
   *
   * @param row numbers of a row
   */
  void copy(int microBatch, int row, Copy copy) {
    int length = samples * row;
    for (int view = 0; view < views; view++) {
      copy.of((view * batch + microBatch * samples) * row, view * length, length);
    }
  }
}
