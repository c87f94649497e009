package org.dino4j.tensorflow.step;

import java.util.List;
import org.dino4j.api.train.Batch;
import org.dino4j.api.train.Rasters;
import org.dino4j.api.view.ViewSpec;
import org.tensorflow.Session;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/** Feeds the maps of one name and one group of views. */
final class TargetFeed implements StepFeed {
  private final String name;
  private final int place;
  private final ViewSpec group;
  private final TargetPort port;
  private final MicroBatchRows rows;
  private final TFloat32 values;
  private final TBool valid;

  /**
   * Allocates the tensors.
   *
   * @param place of the group among those of a batch
   */
  TargetFeed(String name, int place, ViewSpec group, TargetPort port, MicroBatchRows rows) {
    this.name = name;
    this.place = place;
    this.group = group;
    this.port = port;
    this.rows = rows;
    this.values = TFloat32.tensorOf(port.values().shape());
    this.valid = TBool.tensorOf(port.valid().shape());
  }

  @Override
  public void check(Batch batch) {
    List<Rasters> groups = batch.targets().get(name);
    if (groups == null) {
      throw new IllegalArgumentException(
          "the method asks for the target '%s', but the batch has those of %s; a method's needs() name what it asks for"
              .formatted(name, batch.targets().keySet()));
    }
    Rasters maps = groups.get(place);
    if (maps.images() != rows.all() || !maps.size().equals(group.size())) {
      throw new IllegalArgumentException(
          "the target '%s' of the %s views needs %s maps of %s, found %s of %s"
              .formatted(name, group.name(), rows.all(), group.size(), maps.images(), maps.size()));
    }
  }

  @Override
  public void fill(Batch batch, int microBatch) {
    Rasters maps = batch.targets().get(name).get(place);
    rows.copy(
        microBatch,
        group.size().height() * group.size().width(),
        (from, to, length) -> {
          values.asRawTensor().data().asFloats().offset(to).write(maps.values(), from, length);
          valid.asRawTensor().data().asBooleans().offset(to).write(maps.valid(), from, length);
        });
  }

  @Override
  public void feed(Session.Runner runner) {
    runner.feed(port.values(), values).feed(port.valid(), valid);
  }

  @Override
  public void close() {
    values.close();
    valid.close();
  }
}
