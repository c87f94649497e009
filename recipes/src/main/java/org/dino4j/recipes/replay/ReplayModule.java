package org.dino4j.recipes.replay;

import org.dino4j.recipes.cli.CommandModule;

/** Binds the replay of runs. */
public final class ReplayModule extends CommandModule {
  @Override
  protected void configure() {
    command(ReplayCommand.class);
  }
}
