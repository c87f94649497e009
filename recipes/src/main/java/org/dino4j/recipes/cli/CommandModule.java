package org.dino4j.recipes.cli;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;

/**
 * A module that adds commands: {@code command(RunCommand.class)} is all a command needs to be
 * found.
 */
public abstract class CommandModule extends AbstractModule {
  /**
   * Adds a command. Its constructor runs for every {@code --help}, so it only keeps what it is
   * given.
   */
  protected final void command(Class<? extends Command> type) {
    bind(type);
    Multibinder.newSetBinder(binder(), Command.class).addBinding().to(type);
  }
}
