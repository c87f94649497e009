package org.dino4j.methods;

import com.google.inject.Module;
import org.dino4j.api.plugin.Components;
import org.dino4j.api.plugin.Plugin;
import org.dino4j.methods.distillation.SelfDistillation;
import org.dino4j.methods.distillation.SelfDistillationOptions;
import org.dino4j.methods.mask.BlockMaskOptions;
import org.dino4j.methods.mask.BlockMasks;
import org.dino4j.methods.mask.IbotMaskOptions;
import org.dino4j.methods.mask.IbotMasks;
import org.dino4j.methods.mask.RandomMaskOptions;
import org.dino4j.methods.mask.RandomMasks;

/** Brings the methods and the masks. */
public final class MethodsPlugin implements Plugin {
  @Override
  public String name() {
    return "plugins-methods";
  }

  @Override
  public Module module() {
    return binder ->
        Components.components(binder)
            .method("self-distillation", SelfDistillationOptions.class, SelfDistillation.class)
            .maskPolicy("block", BlockMaskOptions.class, BlockMasks.class)
            .maskPolicy("random", RandomMaskOptions.class, RandomMasks.class)
            .maskPolicy("ibot", IbotMaskOptions.class, IbotMasks.class);
  }
}
