package org.dino4j.tensorflow.values;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dino4j.api.array.FloatArray;
import org.dino4j.tensorflow.runtime.Tensors;
import org.dino4j.tensorflow.scope.Construction;
import org.dino4j.tensorflow.scope.Stored;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Assign;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * Reads and writes the variables of a session. Values pass through placeholders and never stand in
 * the graph.
 */
public final class ValueStore {
  private final Construction construction;
  private final Session session;
  private final Function<Stored, FloatArray> first;
  private final Map<Stored, Door> doors = new HashMap<>();
  private final Set<Stored> settled = new HashSet<>();

  private record Door(Placeholder<TFloat32> value, Assign<TFloat32> write) {}

  /**
   * @param first what a variable holds before it is first used
   */
  public ValueStore(
      Construction construction, Session session, Function<Stored, FloatArray> first) {
    this.construction = construction;
    this.session = session;
    this.first = first;
  }

  /**
   * Gives new variables their first values. Before every run in which a new variable may be read.
   */
  public void settle() {
    for (Stored stored : List.copyOf(construction.variables().all())) {
      if (!settled.contains(stored)) {
        write(stored, first.apply(stored));
      }
    }
  }

  /** All variables by path. */
  public Map<String, FloatArray> read() {
    settle();
    Map<String, FloatArray> values = new LinkedHashMap<>();
    for (Stored stored : construction.variables().all()) {
      try (Result result = session.runner().fetch(stored.variable()).run()) {
        values.put(stored.path(), Tensors.read(result.get(0)));
      }
    }
    return values;
  }

  /** Writes one variable; the array has its shape. */
  public void write(Stored stored, FloatArray value) {
    Door door = doors.computeIfAbsent(stored, this::open);
    try (TFloat32 tensor = Tensors.of(value)) {
      session.runner().feed(door.value(), tensor).addTarget(door.write().op()).run().close();
    }
    settled.add(stored);
  }

  private Door open(Stored stored) {
    Ops ops = construction.ops();
    Placeholder<TFloat32> value =
        ops.placeholder(TFloat32.class, Placeholder.shape(stored.shape()));
    return new Door(value, ops.assign(stored.variable(), value));
  }
}
