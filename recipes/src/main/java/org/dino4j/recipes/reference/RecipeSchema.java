package org.dino4j.recipes.reference;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import org.dino4j.engine.binding.RecordForm;
import org.dino4j.engine.binding.SchemaLine;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.engine.recipe.Recipe;

/** The JSON schema (draft 2020-12) of recipes, for the parts that are installed. */
public final class RecipeSchema {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private final Catalog catalog;

  @Inject
  public RecipeSchema(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Writes it. */
  public ObjectNode write() {
    ObjectNode schema =
        JsonNodeFactory.instance.objectNode().put("$schema", DIALECT).put("title", "dino4j recipe");
    SchemaDefinitions definitions = new SchemaDefinitions(catalog);
    schema.setAll(definitions.fields(RecordForm.of(Recipe.class)));
    schema
        .withObject("properties")
        .putObject(SchemaLine.NAME)
        .put("type", "string")
        .put("description", "where an editor finds this schema");
    schema.set("$defs", definitions.all());
    return schema;
  }
}
