package org.dino4j.tensorflow.gauge;

import java.util.List;
import java.util.function.BinaryOperator;
import org.dino4j.api.graph.Backward;
import org.dino4j.api.graph.Body;
import org.dino4j.api.graph.Draws;
import org.dino4j.api.graph.Forward;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Initializer;
import org.dino4j.api.graph.Parameter;
import org.dino4j.api.graph.ParameterTrait;
import org.dino4j.api.graph.State;
import org.dino4j.api.graph.StateRole;
import org.dino4j.api.graph.StateUpdate;
import org.dino4j.api.schedule.Schedule;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TFloating;

/**
 * A place where nothing is computed twice: work that only saves memory is not counted.
 *
 * @param choice of the cheaper and the whole way to the same values
 */
record KeptActivations(GraphScope place, BinaryOperator<Operand<TFloat32>> choice)
    implements GraphScope {
  @Override
  public String path() {
    return place.path();
  }

  @Override
  public Ops ops() {
    return place.ops();
  }

  @Override
  public GraphScope child(String name) {
    return new KeptActivations(place.child(name), choice);
  }

  @Override
  public Forward forward() {
    return place.forward();
  }

  @Override
  public GraphScope with(Forward forward) {
    return new KeptActivations(place.with(forward), choice);
  }

  @Override
  public Parameter parameter(
      String name, Shape shape, Initializer initializer, ParameterTrait... traits) {
    return place.parameter(name, shape, initializer, traits);
  }

  @Override
  public State state(String name, Shape shape, Initializer initializer, StateRole role) {
    return place.state(name, shape, initializer, role);
  }

  @Override
  public void after(StateUpdate update) {
    place.after(update);
  }

  @Override
  public Operand<TFloat32> scheduled(String name, Schedule schedule) {
    return place.scheduled(name, schedule);
  }

  @Override
  public Operand<TFloat32> allRows(Operand<TFloat32> rows) {
    return place.allRows(rows);
  }

  @Override
  public GraphScope labelled(String label) {
    return new KeptActivations(place.labelled(label), choice);
  }

  @Override
  public Draws draws() {
    return place.draws();
  }

  @Override
  public <T extends TFloating> List<Operand<T>> segment(
      List<Operand<T>> inputs, Body<T> forward, Backward<T> backward) {
    return place.segment(inputs, forward, backward);
  }

  @Override
  public <T extends TFloating> List<Operand<T>> recompute(List<Operand<T>> inputs, Body<T> body) {
    return body.build(this, inputs);
  }

  @Override
  public Operand<TFloat32> cheaper(Operand<TFloat32> cheaper, Operand<TFloat32> whole) {
    return choice.apply(cheaper, whole);
  }
}
