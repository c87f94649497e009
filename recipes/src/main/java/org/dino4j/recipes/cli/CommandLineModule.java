package org.dino4j.recipes.cli;

import com.google.inject.Singleton;

/** Binds the command line and the commands that only read. */
public final class CommandLineModule extends CommandModule {
  private final Console console;

  public CommandLineModule(Console console) {
    this.console = console;
  }

  @Override
  protected void configure() {
    bind(Console.class).toInstance(console);
    bind(GivenCommand.class).in(Singleton.class);
    bind(CommandLineInterface.class);
    bind(RecipeOptions.class);
    command(ValidateCommand.class);
    command(DescribeCommand.class);
    command(SchemaCommand.class);
    command(PluginsCommand.class);
  }
}
