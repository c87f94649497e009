package org.dino4j.recipes.cli;

import jakarta.inject.Inject;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.dino4j.recipes.reference.RecipeSchema;

/** Writes the JSON schema of recipes. */
public final class SchemaCommand implements Command {
  private final RecipeSchema schema;
  private final Console console;

  @Inject
  SchemaCommand(RecipeSchema schema, Console console) {
    this.schema = schema;
    this.console = console;
  }

  @Override
  public String name() {
    return "schema";
  }

  @Override
  public String summary() {
    return "write a JSON schema of recipes, for editors";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String example() {
    return "./dino4j schema > recipe.schema.json";
  }

  @Override
  public Options options() {
    return new Options();
  }

  @Override
  public int run(CommandLine line) {
    console.out().print(schema.write().toPrettyString() + "\n");
    return 0;
  }
}
