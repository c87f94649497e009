package org.dino4j.tensorflow.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.api.part.Setting;
import org.dino4j.api.train.Batch;
import org.dino4j.tensorflow.scope.Construction;
import org.tensorflow.Session;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/** All that a run is fed with, in tensors that live as long as the session. */
final class StepFeeds implements AutoCloseable {
  private final Construction construction;
  private final int microBatches;
  private final int groups;
  private final List<StepFeed> feeds;
  private final Map<String, TFloat32> scalars = new LinkedHashMap<>();
  private final TInt64 counter = TInt64.scalarOf(0);

  StepFeeds(Construction construction, Setting setting, List<StepFeed> feeds) {
    this.construction = construction;
    this.microBatches = setting.microBatches();
    this.groups = setting.inputs().groups().size();
    this.feeds = feeds;
    construction.schedules().entries().keySet().forEach(n -> scalars.put(n, TFloat32.scalarOf(0)));
  }

  /** Takes the numbers of a step. */
  void begin(Batch batch, Map<String, Double> scheduled) {
    if (batch.views().size() != groups) {
      throw new IllegalArgumentException(
          "a step needs %s groups of views, found %s".formatted(groups, batch.views().size()));
    }
    feeds.forEach(feed -> feed.check(batch));
    scheduled.forEach((name, value) -> scalars.get(name).setFloat(value.floatValue()));
  }

  /** Fills in one micro-batch. */
  void fill(Batch batch, long step, int microBatch) {
    feeds.forEach(feed -> feed.fill(batch, microBatch));
    counter.setLong(step * microBatches + microBatch);
  }

  /** Feeds a run with what was filled in last. */
  void feed(Session.Runner runner) {
    feeds.forEach(feed -> feed.feed(runner));
    scalars.forEach(
        (name, tensor) ->
            runner.feed(construction.schedules().entries().get(name).scalar(), tensor));
    runner.feed(construction.draws().counter(), counter);
  }

  @Override
  public void close() {
    feeds.forEach(StepFeed::close);
    scalars.values().forEach(TFloat32::close);
    counter.close();
  }
}
