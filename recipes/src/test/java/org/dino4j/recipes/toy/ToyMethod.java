package org.dino4j.recipes.toy;

import jakarta.inject.Inject;
import java.util.List;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Parameter;
import org.dino4j.api.method.Inputs;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.method.Method;
import org.dino4j.api.method.Program;
import org.dino4j.api.model.Backbone;
import org.dino4j.api.model.Features;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.optimize.Slots;
import org.dino4j.api.optimize.StepScalars;
import org.dino4j.api.optimize.UpdateRule;
import org.dino4j.api.view.Normalization;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** A method that composes nothing: the toy backend knows what to compute. */
public final class ToyMethod implements Method {
  @Inject
  ToyMethod() {}

  @Override
  public Program compose(GraphScope root, Inputs in) {
    return new Program(List.of(), List.of(), List.of());
  }

  @Override
  public List<JudgedEncoder> encoders() {
    return List.of(encoder("teacher"), encoder("student"));
  }

  private static JudgedEncoder encoder(String name) {
    return new JudgedEncoder(name, name + ".backbone", new Nothing(), Normalization.none(3));
  }

  private record Nothing() implements Backbone {
    @Override
    public List<Features> encode(GraphScope at, List<ViewBatch> views) {
      return List.of();
    }

    @Override
    public int width() {
      return ToySession.WIDTH;
    }
  }

  /** A rule that writes nothing: the toy backend has its own. */
  public static final class Rule implements UpdateRule {
    @Inject
    Rule() {}

    @Override
    public void update(
        Slots slots, Parameter parameter, Operand<TFloat32> gradient, StepScalars scalars) {}
  }
}
