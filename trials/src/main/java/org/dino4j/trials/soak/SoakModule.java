package org.dino4j.trials.soak;

import org.dino4j.recipes.cli.CommandModule;

/** Binds the killing. */
public final class SoakModule extends CommandModule {
  private final Launcher launcher;

  /**
   * Binds it.
   *
   * @param launcher starts each process of a soak
   */
  public SoakModule(Launcher launcher) {
    this.launcher = launcher;
  }

  @Override
  protected void configure() {
    bind(Launcher.class).toInstance(launcher);
    command(SoakCommand.class);
  }
}
