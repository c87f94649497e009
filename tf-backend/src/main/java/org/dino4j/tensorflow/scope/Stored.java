package org.dino4j.tensorflow.scope;

import java.util.Set;
import org.dino4j.api.graph.Initializer;
import org.dino4j.api.graph.Parameter;
import org.dino4j.api.graph.ParameterTrait;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/**
 * One variable of the graph: a parameter, a state, a slot or a counter.
 *
 * <p>These are reference variables ({@code VariableV2}): their value is read without an operation
 * in between, and the in-place training kernels write them.
 *
 * @param path its name in snapshots
 * @param role what it is for
 * @param initializer first values
 * @param traits what the optimiser must know
 * @param variable the variable itself
 */
public record Stored(
    String path,
    Role role,
    Shape shape,
    Initializer initializer,
    Set<ParameterTrait> traits,
    Variable<TFloat32> variable)
    implements Parameter {

  /** What a variable is for. */
  public enum Role {
    PARAMETER,
    STATE,
    /** Belongs to the optimiser: a moment, a counter. */
    OPTIMIZER
  }

  public Stored {
    traits = Set.copyOf(traits);
  }

  /** The reference itself, for kernels that write in place. */
  @Override
  public Operand<TFloat32> value() {
    return variable;
  }

  /** Whether it belongs to the module at {@code place}. */
  public boolean isIn(String place) {
    return place.isEmpty() || path.startsWith(place + ".");
  }
}
