package org.dino4j.tensorflow.scope;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dino4j.api.graph.Initializer;
import org.dino4j.api.graph.ParameterTrait;
import org.dino4j.api.graph.StateRole;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The one table of a graph's variables, by path and in the order in which they were first asked
 * for.
 */
public final class Variables {
  private final Ops ops;
  private final Map<String, Stored> byPath = new LinkedHashMap<>();
  private final Map<String, StateRole> roles = new TreeMap<>();
  private final Map<Stored, Reading> readings = new HashMap<>();

  Variables(Ops ops) {
    this.ops = ops;
  }

  /**
   * The variable at {@code path}; made if it is new, and refused if it was asked for in another way
   * before.
   */
  public Stored get(
      String path,
      Stored.Role role,
      Shape shape,
      Initializer initializer,
      ParameterTrait... traits) {
    Stored known = byPath.get(path);
    if (known == null) {
      Stored made =
          new Stored(
              path,
              role,
              shape,
              initializer,
              Set.of(traits),
              ops.withName(path.replace('#', '-')).variable(shape, TFloat32.class));
      byPath.put(path, made);
      return made;
    }
    if (known.role() != role
        || !known.shape().equals(shape)
        || !known.traits().equals(Set.of(traits))) {
      throw new IllegalStateException(
          "%s was first asked for as %s %s %s and is now asked for as %s %s %s"
              .formatted(
                  path,
                  known.role(),
                  known.shape(),
                  known.traits(),
                  role,
                  shape,
                  Arrays.toString(traits)));
    }
    return known;
  }

  /** Notes what a state is; once noted it stays. */
  void declare(Stored state, StateRole role) {
    roles.merge(state.path(), role, (known, now) -> now == StateRole.PLAIN ? known : now);
  }

  /** What states are, by path. */
  public Map<String, StateRole> roles() {
    return Collections.unmodifiableMap(roles);
  }

  /** How parts read a variable; always the same operand. */
  public Reading reading(Stored stored) {
    return readings.computeIfAbsent(stored, key -> new Reading(key, ops.identity(key.variable())));
  }

  public Collection<Stored> all() {
    return Collections.unmodifiableCollection(byPath.values());
  }

  public Optional<Stored> find(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** Parameters of the module at {@code place}, in order. */
  public List<Stored> parametersIn(String place) {
    return byPath.values().stream()
        .filter(stored -> stored.role() == Stored.Role.PARAMETER && stored.isIn(place))
        .toList();
  }
}
