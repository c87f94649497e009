package org.dino4j.tensorflow.step;

import org.dino4j.api.train.Batch;
import org.tensorflow.Session;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TInt32;

/** Feeds the classes of samples. */
final class LabelFeed implements StepFeed {
  private final Placeholder<TInt32> port;
  private final MicroBatchRows rows;
  private final TInt32 tensor;

  LabelFeed(Placeholder<TInt32> port, MicroBatchRows rows) {
    this.port = port;
    this.rows = rows;
    this.tensor = TInt32.tensorOf(port.shape());
  }

  @Override
  public void check(Batch batch) {
    if (batch.labels().length != rows.all()) {
      throw new IllegalArgumentException(
          "a step needs %s labels, found %s".formatted(rows.all(), batch.labels().length));
    }
  }

  @Override
  public void fill(Batch batch, int microBatch) {
    rows.copy(
        microBatch,
        1,
        (from, to, length) ->
            tensor.asRawTensor().data().asInts().offset(to).write(batch.labels(), from, length));
  }

  @Override
  public void feed(Session.Runner runner) {
    runner.feed(port, tensor);
  }

  @Override
  public void close() {
    tensor.close();
  }
}
