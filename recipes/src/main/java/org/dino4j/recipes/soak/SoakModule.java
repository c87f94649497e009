package org.dino4j.recipes.soak;

import org.dino4j.recipes.cli.CommandModule;

/** Binds the killing. */
public final class SoakModule extends CommandModule {
  @Override
  protected void configure() {
    command(SoakCommand.class);
  }
}
