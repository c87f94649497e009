package org.dino4j.losses;

import com.google.inject.Module;
import org.dino4j.api.plugin.Components;
import org.dino4j.api.plugin.Plugin;
import org.dino4j.losses.dino.DinoLoss;
import org.dino4j.losses.dino.DinoOptions;

/** Brings the losses. */
public final class LossesPlugin implements Plugin {
  @Override
  public String name() {
    return "plugins-losses";
  }

  @Override
  public Module module() {
    return binder ->
        Components.components(binder).viewLoss("dino", DinoOptions.class, DinoLoss.class);
  }
}
