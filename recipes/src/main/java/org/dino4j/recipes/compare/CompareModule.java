package org.dino4j.recipes.compare;

import org.dino4j.recipes.cli.CommandModule;

/** Binds the comparison of runs. */
public final class CompareModule extends CommandModule {
  @Override
  protected void configure() {
    command(DiffCommand.class);
  }
}
