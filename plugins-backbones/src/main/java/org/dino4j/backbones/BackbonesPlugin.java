package org.dino4j.backbones;

import com.google.inject.Module;
import org.dino4j.api.plugin.Components;
import org.dino4j.api.plugin.Plugin;
import org.dino4j.backbones.vit.VisionTransformer;
import org.dino4j.backbones.vit.VitOptions;

/** Brings the backbones. */
public final class BackbonesPlugin implements Plugin {
  @Override
  public String name() {
    return "plugins-backbones";
  }

  @Override
  public Module module() {
    return binder ->
        Components.components(binder).backbone("vit", VitOptions.class, VisionTransformer.class);
  }
}
