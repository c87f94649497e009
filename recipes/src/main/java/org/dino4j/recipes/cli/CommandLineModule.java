package org.dino4j.recipes.cli;

/** Binds the command line and the commands that only read. */
public final class CommandLineModule extends CommandModule {
  private final Console console;

  public CommandLineModule(Console console) {
    this.console = console;
  }

  @Override
  protected void configure() {
    bind(Console.class).toInstance(console);
    bind(CommandLineInterface.class);
    bind(RecipeOptions.class);
    command(ValidateCommand.class);
    command(DescribeCommand.class);
    command(SchemaCommand.class);
    command(PluginsCommand.class);
  }
}
