package org.dino4j.tensorflow.step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.api.method.Follower;
import org.dino4j.tensorflow.scope.Construction;
import org.dino4j.tensorflow.scope.Stored;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Networks that follow others as moving averages: {@code to -= (1 - m) * to}, then {@code to += (1
 * - m) * from}, in place.
 */
final class Following {
  private final Construction construction;
  private final List<Follower> followers;

  Following(Construction construction, List<Follower> followers) {
    this.construction = construction;
    this.followers = followers;
  }

  /** Whom each following parameter follows, in the order of the followers. */
  Map<Stored, Stored> pairs() {
    Map<Stored, Stored> pairs = new LinkedHashMap<>();
    followers.forEach(follower -> pairs.putAll(pairs(follower)));
    return pairs;
  }

  private Map<Stored, Stored> pairs(Follower follower) {
    List<Stored> following = construction.variables().parametersIn(follower.to());
    if (following.isEmpty()) {
      throw new IllegalStateException(
          "'" + follower.to() + "' is to follow '" + follower.from() + "' but has no parameters");
    }
    Map<Stored, Stored> pairs = new LinkedHashMap<>();
    for (Stored to : following) {
      String path = follower.from() + to.path().substring(follower.to().length());
      Stored from =
          construction
              .variables()
              .find(path)
              .filter(found -> found.shape().equals(to.shape()))
              .orElseThrow(
                  () -> new IllegalStateException(to.path() + " has no " + path + " to follow"));
      pairs.put(to, from);
    }
    return pairs;
  }

  /**
   * Builds the writes.
   *
   * @param gated waits for the gate
   * @param updates what changes parameters in this run; each is followed after it has changed
   */
  List<Op> writes(Ops gated, Map<Stored, List<Op>> updates) {
    Map<Stored, List<Op>> changes = new HashMap<>(updates);
    List<Op> writes = new ArrayList<>();
    for (Follower follower : followers) {
      Operand<TFloat32> momentum =
          construction.schedules().get(follower.name(), follower.momentum());
      Operand<TFloat32> rest = gated.math.sub(gated.constant(1f), momentum);
      Operand<TFloat32> added = gated.math.neg(rest);
      pairs(follower)
          .forEach(
              (to, from) -> {
                Op shrunk = gated.train.applyGradientDescent(to.value(), rest, to.value());
                List<Op> first = new ArrayList<>(changes.getOrDefault(from, List.of()));
                first.add(shrunk);
                Op write =
                    gated
                        .withControlDependencies(first)
                        .train
                        .applyGradientDescent(to.value(), added, from.value());
                changes.put(to, List.of(write));
                writes.add(write);
              });
    }
    return writes;
  }
}
