package org.dino4j.tensorflow.step;

import java.util.ArrayList;
import java.util.List;
import org.dino4j.api.graph.Initializer;
import org.dino4j.api.optimize.Slots;
import org.dino4j.tensorflow.scope.Stored;
import org.dino4j.tensorflow.scope.Variables;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The slots of one parameter, called {@code path#slot}. */
final class ParameterSlots implements Slots {
  private final Variables variables;
  private final Ops gated;
  private final Stored parameter;
  private final List<Op> writes = new ArrayList<>();

  ParameterSlots(Variables variables, Ops gated, Stored parameter) {
    this.variables = variables;
    this.gated = gated;
    this.parameter = parameter;
  }

  @Override
  public Ops ops() {
    return gated;
  }

  @Override
  public Operand<TFloat32> zeros(String name) {
    String path = parameter.path() + "#" + name;
    return variables
        .get(path, Stored.Role.OPTIMIZER, parameter.shape(), Initializer.zeros())
        .value();
  }

  @Override
  public void write(Op write) {
    writes.add(write);
  }

  List<Op> writes() {
    return writes;
  }
}
