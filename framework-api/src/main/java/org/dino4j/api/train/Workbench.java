package org.dino4j.api.train;

import java.util.List;
import java.util.Map;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Parameter;
import org.dino4j.api.graph.StateUpdate;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/**
 * One part by itself in a graph of its own: for golden cases, contract tests and a plugin author's
 * first try. Build with {@link #root()}, then assign weights and run. Building may go on between
 * runs.
 */
public interface Workbench extends AutoCloseable {
  GraphScope root();

  /** A value that is fed. */
  Operand<TFloat32> input(String name, Shape shape);

  /** All parameters that were asked for so far, by path. */
  Map<String, Parameter> parameters();

  /**
   * Gradients of a scalar through plain operations and segments alike; zeros where there is no
   * path.
   */
  List<Operand<TFloat32>> gradients(Operand<TFloat32> loss, List<Operand<TFloat32>> of);

  /** Puts values into parameters and states by path; refuses unknown names and other shapes. */
  void assign(Map<String, FloatArray> values);

  /** All parameters and states by path. */
  Map<String, FloatArray> read();

  /**
   * Runs without changing anything. Inputs are fed by name; scheduled values are those of {@code
   * step}.
   */
  List<FloatArray> run(
      long step, Map<String, FloatArray> feeds, List<? extends Operand<TFloat32>> fetches);

  /**
   * Runs and then writes: the given updates and those that layers registered with {@code after}.
   * Fetches have the values from before the writes.
   */
  List<FloatArray> runAndUpdate(
      long step,
      Map<String, FloatArray> feeds,
      List<? extends Operand<TFloat32>> fetches,
      List<StateUpdate> updates);

  @Override
  void close();
}
