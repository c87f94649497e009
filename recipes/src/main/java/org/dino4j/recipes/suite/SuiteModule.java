package org.dino4j.recipes.suite;

import org.dino4j.recipes.cli.CommandModule;

/** Binds suites. */
public final class SuiteModule extends CommandModule {
  private final SuiteLauncher launcher;

  /**
   * Binds them.
   *
   * @param launcher runs each run of a suite
   */
  public SuiteModule(SuiteLauncher launcher) {
    this.launcher = launcher;
  }

  @Override
  protected void configure() {
    bind(SuiteLauncher.class).toInstance(launcher);
    bind(SuiteLibrary.class);
    bind(SuiteReader.class);
    command(SuiteCommand.class);
  }
}
