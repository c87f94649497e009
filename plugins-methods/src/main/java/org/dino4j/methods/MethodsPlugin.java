package org.dino4j.methods;

import com.google.inject.Module;
import org.dino4j.api.plugin.Components;
import org.dino4j.api.plugin.Plugin;
import org.dino4j.methods.distillation.SelfDistillation;
import org.dino4j.methods.distillation.SelfDistillationOptions;

/** Brings the methods. */
public final class MethodsPlugin implements Plugin {
  @Override
  public String name() {
    return "plugins-methods";
  }

  @Override
  public Module module() {
    return binder ->
        Components.components(binder)
            .method("self-distillation", SelfDistillationOptions.class, SelfDistillation.class);
  }
}
