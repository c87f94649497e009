package org.dino4j.tensorflow.gauge;

import java.util.List;
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
 * @param shortCuts whether what nobody reads may be left out
 */
record KeptActivations(GraphScope place, boolean shortCuts) implements GraphScope {
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
    return new KeptActivations(place.child(name), shortCuts);
  }

  @Override
  public Forward forward() {
    return shortCuts ? place.forward() : place.forward().inFull();
  }

  @Override
  public GraphScope with(Forward forward) {
    return new KeptActivations(place.with(forward), shortCuts);
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
    return new KeptActivations(place.labelled(label), shortCuts);
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
}
