package org.dino4j.recipes.reference;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import org.dino4j.engine.binding.RecordForm;
import org.dino4j.engine.binding.SchemaLine;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.engine.recipe.Recipe;

/**
 * The JSON schema (draft 2020-12) of recipes, for the parts that are installed. Of a recipe that
 * starts from a profile it knows which fields there are, not which ones are missing.
 */
public final class RecipeSchema {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final String RECIPE = "recipe";
  private static final String PROFILE = "profile";

  private final Catalog catalog;

  @Inject
  public RecipeSchema(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Writes it. */
  public ObjectNode write() {
    ObjectNode whole = definitions();
    ObjectNode schema = node().put("$schema", DIALECT).put("title", "dino4j recipe");
    ObjectNode profiled = schema.putObject("if");
    profiled.putArray("required").add(PROFILE);
    profiled.putObject("properties").putObject(PROFILE).putObject("not").put("type", "null");
    schema.set("then", reference(PartialSchema.name(RECIPE)));
    schema.set("else", reference(RECIPE));
    ObjectNode all = whole.deepCopy();
    whole
        .properties()
        .forEach(
            entry ->
                all.set(
                    PartialSchema.name(entry.getKey()),
                    PartialSchema.of((ObjectNode) entry.getValue())));
    return schema.set("$defs", all);
  }

  private ObjectNode definitions() {
    SchemaDefinitions definitions = new SchemaDefinitions(catalog);
    ObjectNode recipe = definitions.fields(RecordForm.of(Recipe.class));
    recipe
        .withObject("properties")
        .putObject(SchemaLine.NAME)
        .put("type", "string")
        .put("description", "where an editor finds this schema");
    return definitions.all().set(RECIPE, recipe);
  }

  private static ObjectNode reference(String definition) {
    return node().put("$ref", "#/$defs/" + definition);
  }

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }
}
