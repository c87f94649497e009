package org.dino4j.tensorflow.values;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dino4j.api.array.FloatArray;
import org.dino4j.tensorflow.runtime.Sessions;
import org.dino4j.tensorflow.runtime.Tensors;
import org.dino4j.tensorflow.scope.Construction;
import org.dino4j.tensorflow.scope.Stored;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.op.Op;
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
  private final Map<Stored, Stored> following;
  private final Map<Stored, Door> doors = new HashMap<>();
  private final Set<Stored> settled = new HashSet<>();

  private record Door(Placeholder<TFloat32> value, Assign<TFloat32> write) {}

  /** A store whose variables all have first values of their own. */
  public ValueStore(
      Construction construction, Session session, Function<Stored, FloatArray> first) {
    this(construction, session, first, Map.of());
  }

  /**
   * @param first what a variable holds before it is first used, unless it belongs to the optimiser:
   *     those start at 0
   * @param following variables that start with another's first value
   */
  public ValueStore(
      Construction construction,
      Session session,
      Function<Stored, FloatArray> first,
      Map<Stored, Stored> following) {
    this.construction = construction;
    this.session = session;
    this.first = first;
    this.following = Map.copyOf(following);
  }

  /**
   * Gives new variables their first values. Before every run in which a new variable may be read.
   */
  public void settle() {
    List<Stored> fresh =
        construction.variables().all().stream().filter(v -> !settled.contains(v)).toList();
    write(fresh.stream().filter(v -> !isMadeInTheGraph(v)).toList(), first);
    List<Stored> made = fresh.stream().filter(this::isMadeInTheGraph).toList();
    if (!made.isEmpty()) {
      Session.Runner runner = session.runner();
      made.forEach(stored -> runner.addTarget(firstWrite(stored).op()));
      Sessions.run(runner).close();
      settled.addAll(made);
    }
  }

  /** Most of a run's variables are: they never take memory outside the session. */
  private boolean isMadeInTheGraph(Stored stored) {
    return stored.role() == Stored.Role.OPTIMIZER || following.containsKey(stored);
  }

  private Op firstWrite(Stored stored) {
    Ops ops = construction.ops();
    if (!following.containsKey(stored)) {
      return ops.assign(
          stored.variable(), ops.fill(ops.constant(stored.shape().asArray()), ops.constant(0f)));
    }
    Stored from = stored;
    while (following.containsKey(from)) {
      from = following.get(from);
    }
    return ops.assign(stored.variable(), from.variable());
  }

  /** Writes arrays by path; each has the shape of its variable. */
  public void write(Map<String, FloatArray> arrays) {
    List<Stored> named =
        arrays.keySet().stream()
            .map(path -> construction.variables().find(path).orElseThrow())
            .toList();
    write(named, stored -> arrays.get(stored.path()));
  }

  private void write(List<Stored> variables, Function<Stored, FloatArray> value) {
    for (List<Stored> portion : Portions.of(variables)) {
      Session.Runner runner = session.runner();
      List<Tensor> fed = new ArrayList<>();
      try {
        for (Stored stored : portion) {
          Door door = doors.computeIfAbsent(stored, this::open);
          fed.add(Tensors.of(value.apply(stored)));
          runner.feed(door.value(), fed.get(fed.size() - 1)).addTarget(door.write().op());
        }
        Sessions.run(runner).close();
        settled.addAll(portion);
      } finally {
        fed.forEach(Tensor::close);
      }
    }
  }

  /** All variables by path. */
  public Map<String, FloatArray> read() {
    return read(construction.variables().all());
  }

  /** Some variables by path. */
  public Map<String, FloatArray> read(Collection<Stored> variables) {
    settle();
    Map<String, FloatArray> values = new LinkedHashMap<>();
    for (List<Stored> portion : Portions.of(variables)) {
      Session.Runner runner = session.runner();
      portion.forEach(stored -> runner.fetch(stored.variable()));
      try (Result result = Sessions.run(runner)) {
        for (int i = 0; i < portion.size(); i++) {
          values.put(portion.get(i).path(), Tensors.read(result.get(i)));
        }
      }
    }
    return values;
  }

  private Door open(Stored stored) {
    Ops ops = construction.ops();
    Placeholder<TFloat32> value =
        ops.placeholder(TFloat32.class, Placeholder.shape(stored.shape()));
    return new Door(value, ops.assign(stored.variable(), value));
  }
}
