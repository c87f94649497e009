package org.dino4j.tensorflow.scope;

import java.util.Set;
import org.dino4j.api.graph.Parameter;
import org.dino4j.api.graph.ParameterTrait;
import org.dino4j.api.graph.State;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/**
 * A variable as parts see it: a value without the reference. Some of TensorFlow's gradients end the
 * process when an operation reads a reference directly (square does).
 */
public record Reading(Stored stored, Operand<TFloat32> value) implements Parameter, State {
  @Override
  public String path() {
    return stored.path();
  }

  @Override
  public Shape shape() {
    return stored.shape();
  }

  @Override
  public Set<ParameterTrait> traits() {
    return stored.traits();
  }

  /** The variable behind a state that a part hands back. */
  public static Stored behind(State state) {
    if (state instanceof Reading reading) {
      return reading.stored();
    }
    throw new IllegalStateException(state.path() + " is not a state of this graph");
  }
}
