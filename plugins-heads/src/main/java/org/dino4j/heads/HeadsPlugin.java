package org.dino4j.heads;

import com.google.inject.Module;
import org.dino4j.api.plugin.Components;
import org.dino4j.api.plugin.Plugin;
import org.dino4j.heads.dino.DinoMlpHead;
import org.dino4j.heads.dino.DinoMlpOptions;

/** Brings the heads. */
public final class HeadsPlugin implements Plugin {
  @Override
  public String name() {
    return "plugins-heads";
  }

  @Override
  public Module module() {
    return binder ->
        Components.components(binder)
            .projectionHead("dino-mlp", DinoMlpOptions.class, DinoMlpHead.class);
  }
}
