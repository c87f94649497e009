package org.dino4j.tensorflow.scope;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.seed.Seeds;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * The random numbers of a graph, by {@code place.name}. Stateless: the seed is (hash of run seed
 * and name, a counter that is fed), so a step that is done again draws the same numbers, and so
 * does a block that is built again.
 */
public final class DrawSource {
  private final Ops ops;
  private final Seeds seeds;
  private final Map<String, FloatArray> recorded;
  private final Placeholder<TInt64> counter;
  private final Map<String, Draw> made = new HashMap<>();

  private record Draw(Shape shape, Operand<TFloat32> values) {}

  DrawSource(Ops ops, Seeds seeds, Map<String, FloatArray> recorded) {
    this.ops = ops;
    this.seeds = seeds;
    this.recorded = recorded;
    this.counter =
        ops.withName("draw-counter").placeholder(TInt64.class, Placeholder.shape(Shape.scalar()));
  }

  /**
   * Feed it with a number that no other run of the graph has: step times micro-batches plus
   * micro-batch.
   */
  public Placeholder<TInt64> counter() {
    return counter;
  }

  Operand<TFloat32> uniform(String name, Shape shape) {
    Draw draw = made.computeIfAbsent(name, key -> new Draw(shape, make(key, shape)));
    if (!draw.shape().equals(shape)) {
      throw new IllegalStateException(
          "the draw " + name + " was first asked for as " + draw.shape() + ", now as " + shape);
    }
    return draw.values();
  }

  private Operand<TFloat32> make(String name, Shape shape) {
    FloatArray known = recorded.get(name);
    if (known == null) {
      Operand<TInt64> seed = ops.stack(List.of(ops.constant(seeds.child(name).value()), counter));
      return ops.random.statelessRandomUniform(ops.constant(shape.asArray()), seed, TFloat32.class);
    }
    if (!Arrays.equals(known.shape(), shape.asArray())) {
      throw new IllegalStateException(
          "the recorded draw " + name + " is " + known + ", asked for is " + shape);
    }
    return ops.constant(shape, DataBuffers.of(known.values()));
  }
}
