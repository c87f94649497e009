package org.dino4j.api.graph;

import java.util.List;
import org.dino4j.api.schedule.Schedule;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TFloating;

/**
 * A named place in the graph, for example {@code student.backbone.blocks.0}. Parts hold no weights:
 * they ask the scope they are called with, so one definition applied at two places has two sets of
 * weights.
 */
public interface GraphScope {
  /** Dotted path of this place; empty at the root. */
  String path();

  /** Builds operations whose names start with this path. */
  Ops ops();

  /** The place {@code path.name}. */
  GraphScope child(String name);

  /** How a network is run at this place and below. */
  Forward forward();

  /** This same place, run another way. */
  GraphScope with(Forward forward);

  /**
   * The parameter {@code path.name}. Asked again for the same path, it is the same parameter; with
   * another shape that is an error. Names and shapes are those of the reference state dict: Linear
   * [out, in], convolution OIHW; the layer transposes.
   */
  Parameter parameter(String name, Shape shape, Initializer initializer, ParameterTrait... traits);

  /** A value that is kept between steps but not trained: a centre, a running mean, a counter. */
  default State state(String name, Shape shape, Initializer initializer) {
    return state(name, shape, initializer, StateRole.PLAIN);
  }

  /** The same, and snapshots say what it is. */
  State state(String name, Shape shape, Initializer initializer, StateRole role);

  /** Registers what must follow the step. Layers use this; losses return theirs in the term. */
  void after(StateUpdate update);

  /**
   * A scalar that is fed at every step with the schedule's value and logged under {@code name}, or
   * {@code label.name} at a {@link #labelled} place.
   */
  Operand<TFloat32> scheduled(String name, Schedule schedule);

  /**
   * This same place, with a label before the names of the schedules that are asked for here and
   * below: two parts of one type that a recipe names apart have schedules of their own.
   */
  GraphScope labelled(String label);

  /**
   * The same rows of all replicas, one after another in the order of their ranks: what batch norm,
   * centres, Sinkhorn and KoLeo are computed from, so that a batch gives the same result on however
   * many machines it lies. With one replica these are the rows themselves.
   *
   * @param rows [rows, ...]
   * @return [replicas * rows, ...]
   */
  Operand<TFloat32> allRows(Operand<TFloat32> rows);

  /** Random numbers of this place. */
  Draws draws();

  /**
   * A stretch of the graph with its own backward rule. Everything trainable that the body reads
   * must be among {@code inputs}: the body may not ask for parameters. Inputs that need no gradient
   * are allowed.
   *
   * @return the body's outputs
   */
  <T extends TFloating> List<Operand<T>> segment(
      List<Operand<T>> inputs, Body<T> forward, Backward<T> backward);

  /**
   * Activation checkpointing: a stretch whose activations are thrown away after the forward pass
   * and computed again in the backward pass. The body may ask for parameters, state and draws: the
   * second time it gets the same ones. Worth it for whole blocks, from one residual stream to the
   * next.
   */
  <T extends TFloating> List<Operand<T>> recompute(List<Operand<T>> inputs, Body<T> body);
}
