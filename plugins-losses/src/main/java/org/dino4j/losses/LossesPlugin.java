package org.dino4j.losses;

import com.google.inject.Module;
import org.dino4j.api.option.NoOptions;
import org.dino4j.api.plugin.Components;
import org.dino4j.api.plugin.Plugin;
import org.dino4j.losses.dino.DinoLoss;
import org.dino4j.losses.dino.DinoOptions;
import org.dino4j.losses.gram.GramLoss;
import org.dino4j.losses.ibot.IbotLoss;
import org.dino4j.losses.ibot.IbotOptions;
import org.dino4j.losses.koleo.KoLeoLoss;
import org.dino4j.losses.koleo.KoLeoOptions;

/** Brings the losses. */
public final class LossesPlugin implements Plugin {
  @Override
  public String name() {
    return "plugins-losses";
  }

  @Override
  public Module module() {
    return binder ->
        Components.components(binder)
            .viewLoss("dino", DinoOptions.class, DinoLoss.class)
            .patchLoss("ibot", IbotOptions.class, IbotLoss.class)
            .featureLoss("koleo", KoLeoOptions.class, KoLeoLoss.class)
            .featureMapLoss("gram", NoOptions.class, GramLoss.class);
  }
}
