package org.dino4j.recipes.inputs;

import static org.dino4j.api.plugin.Components.components;

import com.google.inject.Module;
import org.dino4j.api.option.NoOptions;
import org.dino4j.api.plugin.Plugin;

/** Brings the toys that look at more than pictures. */
final class InputsPlugin implements Plugin {
  @Override
  public String name() {
    return "inputs";
  }

  @Override
  public Module module() {
    return binder ->
        components(binder)
            .dataSource("hills", Hills.Plan.class, Hills.class)
            .viewPolicy("bare", NoOptions.class, BareView.class)
            .maskPolicy("random-mask", RandomMask.Share.class, RandomMask.class)
            .method("blind-toy", NoOptions.class, BlindToy.class)
            .method("dense-toy", NoOptions.class, DenseToy.class)
            .method("label-toy", NoOptions.class, LabelToy.class)
            .method("mask-toy", MaskToy.Plan.class, MaskToy.class)
            .evaluation("height-error", ToyEvaluation.Plan.class, HeightError.class)
            .evaluation("class-accuracy", ToyEvaluation.Plan.class, ClassAccuracy.class)
            .evaluation("hidden-error", ToyEvaluation.Plan.class, HiddenError.class);
  }
}
