package org.dino4j.tensorflow.scope;

import java.util.List;
import java.util.regex.Pattern;
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
import org.dino4j.tensorflow.scope.Construction.Built;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TFloating;

/** A place in the graph under construction. */
record PlacedScope(Construction construction, String path, Forward forward, String label)
    implements GraphScope {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");

  @Override
  public Ops ops() {
    return construction.ops(path);
  }

  @Override
  public GraphScope child(String name) {
    return new PlacedScope(construction, below(name), forward, label);
  }

  @Override
  public GraphScope with(Forward other) {
    return new PlacedScope(construction, path, other, label);
  }

  @Override
  public Parameter parameter(
      String name, Shape shape, Initializer initializer, ParameterTrait... traits) {
    Stored parameter =
        construction
            .variables()
            .get(below(name), Stored.Role.PARAMETER, shape, initializer, traits);
    Reading reading = construction.variables().reading(parameter);
    construction.findings().parameters().add(reading);
    return reading;
  }

  @Override
  public State state(String name, Shape shape, Initializer initializer, StateRole role) {
    Stored state = construction.variables().get(below(name), Stored.Role.STATE, shape, initializer);
    construction.variables().declare(state, role);
    return construction.variables().reading(state);
  }

  @Override
  public void after(StateUpdate update) {
    construction.findings().updates().add(update);
  }

  @Override
  public Operand<TFloat32> scheduled(String name, Schedule schedule) {
    return construction.schedules().get(label + name, schedule);
  }

  @Override
  public GraphScope labelled(String name) {
    return new PlacedScope(construction, path, forward, label + name + ".");
  }

  @Override
  public Draws draws() {
    return (name, shape) -> construction.draws().uniform(below(name), shape);
  }

  @Override
  public Operand<TFloat32> allRows(Operand<TFloat32> rows) {
    return rows;
  }

  @Override
  public <T extends TFloating> List<Operand<T>> segment(
      List<Operand<T>> inputs, Body<T> body, Backward<T> backward) {
    if (!forward.learns()) {
      return withoutParameters(body, inputs);
    }
    return construction
        .segments()
        .join(ops(), inputs, cutOff -> withoutParameters(body, cutOff), backward);
  }

  private <T extends TFloating> List<Operand<T>> withoutParameters(
      Body<T> body, List<Operand<T>> inputs) {
    Built<List<Operand<T>>> built = construction.apart(() -> body.build(this, inputs));
    if (!built.findings().parameters().isEmpty()) {
      throw new IllegalStateException(
          "a segment's body asked for "
              + built.findings().parameters().get(0).path()
              + ": its gradient would be lost. Ask before the segment and hand the value in as an input");
    }
    construction.findings().updates().addAll(built.findings().updates());
    return built.result();
  }

  @Override
  public <T extends TFloating> List<Operand<T>> recompute(List<Operand<T>> inputs, Body<T> body) {
    if (!forward.learns()) {
      return body.build(this, inputs);
    }
    Ops ops = ops();
    Built<List<Operand<T>>> built = construction.apart(() -> body.build(this, cutOff(ops, inputs)));
    List<Operand<T>> outputs = cutOff(ops, built.result());
    List<Parameter> parameters = built.findings().parameters().stream().distinct().toList();
    Construction.Findings findings = construction.findings();
    findings.updates().addAll(built.findings().updates());
    findings.parameters().addAll(built.findings().parameters());
    findings.recomputed().add(Recomputed.of(this, body, inputs, outputs, parameters));
    return outputs;
  }

  private static <T extends TFloating> List<Operand<T>> cutOff(Ops ops, List<Operand<T>> operands) {
    return operands.stream().<Operand<T>>map(ops::stopGradient).toList();
  }

  private String below(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a name below '"
              + path
              + "' needs letters, digits, '_', '.' or '-', found '"
              + name
              + "'");
    }
    return path.isEmpty() ? name : path + "." + name;
  }
}
