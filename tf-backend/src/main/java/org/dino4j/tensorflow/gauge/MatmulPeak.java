package org.dino4j.tensorflow.gauge;

import org.dino4j.api.train.Devices;
import org.dino4j.tensorflow.runtime.Sessions;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/**
 * The fastest of a few large matrix products: what the machine can do at best.
 *
 * @param side rows and columns of each matrix
 * @param rounds how many products are timed
 */
record MatmulPeak(int side, int rounds) {
  /** What {@link org.dino4j.api.train.Gauge#matmulPeak} promises. */
  static final MatmulPeak STANDARD = new MatmulPeak(2048, 10);

  private static final double NANOS = 1e9;

  /** Float operations per second. */
  double measure(Devices devices) {
    try (Graph graph = Sessions.graph();
        Session session = Sessions.open(graph, devices)) {
      Ops tf = Sessions.ops(graph);
      // Variables: a product of constants would be computed once, when the graph is optimised.
      Variable<TFloat32> left = tf.variable(Shape.of(side, side), TFloat32.class);
      Variable<TFloat32> right = tf.variable(Shape.of(side, side), TFloat32.class);
      Operand<TFloat32> product = tf.linalg.matMul(left, right);
      run(session, tf.assign(left, random(tf)));
      run(session, tf.assign(right, random(tf)));
      run(session, product);
      double best = Double.POSITIVE_INFINITY;
      for (int round = 0; round < rounds; round++) {
        long start = System.nanoTime();
        run(session, product);
        best = Math.min(best, (System.nanoTime() - start) / NANOS);
      }
      return 2.0 * side * side * side / best;
    }
  }

  private Operand<TFloat32> random(Ops tf) {
    return tf.random.statelessRandomUniform(
        tf.constant(new int[] {side, side}), tf.constant(new long[] {1, 2}), TFloat32.class);
  }

  /** Runs without copying the result to the JVM. */
  private static void run(Session session, Op op) {
    session.runner().addTarget(op.op()).run().close();
  }
}
