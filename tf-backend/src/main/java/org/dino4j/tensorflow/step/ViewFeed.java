package org.dino4j.tensorflow.step;

import org.dino4j.api.train.Pixels;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.api.view.ViewSpec.PixelFormat;
import org.dino4j.tensorflow.input.PixelPort;
import org.dino4j.tensorflow.runtime.Tensors;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TUint8;

/** Feeds one group of views from one tensor that is filled again for every run. */
final class ViewFeed implements AutoCloseable {
  private final ViewSpec group;
  private final PixelPort port;
  private final int batch;
  private final int samples;
  private final Tensor tensor;

  /**
   * Allocates the tensor.
   *
   * @param batch samples of a step
   * @param samples samples of a run
   */
  ViewFeed(ViewSpec group, PixelPort port, int batch, int samples) {
    this.group = group;
    this.port = port;
    this.batch = batch;
    this.samples = samples;
    Shape shape = port.placeholder().shape();
    this.tensor =
        group.format() == PixelFormat.UINT8 ? TUint8.tensorOf(shape) : TFloat32.tensorOf(shape);
  }

  /** Refuses pictures that the graph was not built for. */
  void check(Pixels pixels) {
    boolean stored =
        pixels instanceof Pixels.Bytes
            ? group.format() == PixelFormat.UINT8
            : group.format() == PixelFormat.FLOAT32;
    if (!stored
        || pixels.images() != group.count() * batch
        || !pixels.size().equals(group.size())
        || pixels.channels() != group.channels()) {
      throw new IllegalArgumentException(
          "the %s views need %s pictures of %sx%s as %s, found %s of %sx%s as %s"
              .formatted(
                  group.name(),
                  group.count() * batch,
                  group.size(),
                  group.channels(),
                  group.format(),
                  pixels.images(),
                  pixels.size(),
                  pixels.channels(),
                  pixels.getClass().getSimpleName()));
    }
  }

  /** Copies the rows of a micro-batch, which lie apart: rows are crop-major. */
  void fill(Pixels pixels, int microBatch) {
    int picture = group.size().height() * group.size().width() * group.channels();
    int length = samples * picture;
    for (int view = 0; view < group.count(); view++) {
      int from = (view * batch + microBatch * samples) * picture;
      Tensors.copy(pixels, from, tensor, (long) view * length, length);
    }
  }

  void feed(Session.Runner runner) {
    runner.feed(port.placeholder(), tensor);
  }

  @Override
  public void close() {
    tensor.close();
  }
}
