package org.dino4j.tensorflow.step;

import org.dino4j.api.train.Batch;
import org.dino4j.api.train.Pixels;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.tensorflow.input.PixelPort;
import org.dino4j.tensorflow.runtime.Tensors;
import org.tensorflow.Session;
import org.tensorflow.Tensor;

/** Feeds one group of views from one tensor that is filled again for every run. */
final class ViewFeed implements StepFeed {
  private final int place;
  private final ViewSpec group;
  private final PixelPort port;
  private final MicroBatchRows rows;
  private final Tensor tensor;

  /**
   * Allocates the tensor.
   *
   * @param place of the group among those of a batch
   */
  ViewFeed(int place, ViewSpec group, PixelPort port, MicroBatchRows rows) {
    this.place = place;
    this.group = group;
    this.port = port;
    this.rows = rows;
    this.tensor = Tensors.ofPixels(group.format(), port.placeholder().shape());
  }

  /** Refuses pictures that the graph was not built for. */
  @Override
  public void check(Batch batch) {
    Pixels pixels = batch.views().get(place);
    if (pixels.format() != group.format()
        || pixels.images() != rows.all()
        || !pixels.size().equals(group.size())
        || pixels.channels() != group.channels()) {
      throw new IllegalArgumentException(
          "the %s views need %s pictures of %sx%s as %s, found %s of %sx%s as %s"
              .formatted(
                  group.name(),
                  rows.all(),
                  group.size(),
                  group.channels(),
                  group.format(),
                  pixels.images(),
                  pixels.size(),
                  pixels.channels(),
                  pixels.format()));
    }
  }

  @Override
  public void fill(Batch batch, int microBatch) {
    Pixels pixels = batch.views().get(place);
    int picture = group.size().height() * group.size().width() * group.channels();
    rows.copy(
        microBatch, picture, (from, to, length) -> Tensors.copy(pixels, from, tensor, to, length));
  }

  @Override
  public void feed(Session.Runner runner) {
    runner.feed(port.placeholder(), tensor);
  }

  @Override
  public void close() {
    tensor.close();
  }
}
