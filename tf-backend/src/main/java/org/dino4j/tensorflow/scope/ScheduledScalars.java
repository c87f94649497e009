package org.dino4j.tensorflow.scope;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.api.timeline.Timeline;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** Scalars that are fed at every step with the value of their schedule. */
public final class ScheduledScalars {
  private final Ops ops;
  private final Timeline timeline;
  private final Map<String, Entry> byName = new LinkedHashMap<>();

  /** A schedule and where its value enters the graph. */
  public record Entry(Schedule schedule, Placeholder<TFloat32> scalar) {}

  ScheduledScalars(Ops ops, Timeline timeline) {
    this.ops = ops;
    this.timeline = timeline;
  }

  /** The scalar called {@code name}; one name has one schedule. */
  public Placeholder<TFloat32> get(String name, Schedule schedule) {
    Entry entry =
        byName.computeIfAbsent(
            name,
            key ->
                new Entry(
                    schedule,
                    ops.withName("schedule-" + key)
                        .placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()))));
    if (!entry.schedule().equals(schedule)) {
      throw new IllegalStateException(
          "two schedules are called '" + name + "': " + entry.schedule() + " and " + schedule);
    }
    return entry.scalar();
  }

  public Map<String, Entry> entries() {
    return byName;
  }

  /** All values at a step, in the order in which the schedules were first asked for. */
  public Map<String, Double> at(long step) {
    Map<String, Double> values = new LinkedHashMap<>();
    byName.forEach((name, entry) -> values.put(name, entry.schedule().at(step, timeline)));
    return values;
  }
}
