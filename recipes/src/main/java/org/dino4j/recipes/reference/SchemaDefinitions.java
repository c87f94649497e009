package org.dino4j.recipes.reference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Type;
import java.util.function.Supplier;
import org.dino4j.api.option.Shorthand;
import org.dino4j.engine.binding.Field;
import org.dino4j.engine.binding.FieldType;
import org.dino4j.engine.binding.RecordForm;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.engine.plugin.CatalogEntry;

/**
 * Writes the schemas of field types. Records and kinds are defined once and referred to by name.
 */
final class SchemaDefinitions implements FieldType.Visitor<ObjectNode> {
  private final Catalog catalog;
  private final ObjectNode definitions = node();

  SchemaDefinitions(Catalog catalog) {
    this.catalog = catalog;
  }

  ObjectNode all() {
    return definitions;
  }

  @Override
  public ObjectNode leaf(FieldType.Leaf leaf) {
    ObjectNode schema = node();
    leaf.schema().accept(schema);
    return schema;
  }

  @Override
  public ObjectNode optional(FieldType of) {
    return anyOf(of.accept(this), node().put("type", "null"));
  }

  @Override
  public ObjectNode list(FieldType of) {
    return node().put("type", "array").set("items", of.accept(this));
  }

  @Override
  public ObjectNode map(FieldType of) {
    return node().put("type", "object").set("additionalProperties", of.accept(this));
  }

  @Override
  public ObjectNode record(Type type) {
    RecordForm form = RecordForm.of(type);
    return define(
        type.getTypeName(),
        () ->
            form.shorthand()
                .map(field -> anyOf(fields(form), shorthand(form, field)))
                .orElseGet(() -> fields(form)));
  }

  @Override
  public ObjectNode part(Class<?> kind) {
    return define(kind.getSimpleName(), () -> types(kind));
  }

  private ObjectNode types(Class<?> kind) {
    ObjectNode schema = described(kind);
    ArrayNode choices = schema.putArray("anyOf");
    for (CatalogEntry entry : catalog.of(kind)) {
      choices.add(define(kind.getSimpleName() + "." + entry.type(), () -> typed(entry)));
    }
    Shorthand shorthand = kind.getAnnotation(Shorthand.class);
    if (shorthand != null) {
      catalog
          .find(kind, shorthand.type())
          .map(entry -> shorthand(RecordForm.of(entry.options()), shorthand.field()))
          .ifPresent(choices::add);
    }
    return choices.isEmpty() ? node().set("not", node()) : schema;
  }

  private ObjectNode typed(CatalogEntry entry) {
    ObjectNode schema = fields(RecordForm.of(entry.options()));
    schema.withObject("properties").putObject("type").put("const", entry.type());
    schema.withArray("required").add("type");
    return schema;
  }

  ObjectNode fields(RecordForm form) {
    ObjectNode schema = described(form.type()).put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = schema.putArray("required");
    for (Field field : form.fields()) {
      properties.set(field.name(), property(field));
      if (field.required()) {
        required.add(field.name());
      }
    }
    return schema.put("additionalProperties", false);
  }

  private ObjectNode property(Field field) {
    ObjectNode schema = field.type().accept(this);
    if (!field.meaning().isEmpty()) {
      schema.put("description", field.meaning());
    }
    field.fallback().ifPresent(fallback -> schema.set("default", fallback));
    return schema;
  }

  private ObjectNode shorthand(RecordForm form, String name) {
    return form.field(name)
        .orElseThrow(() -> new IllegalStateException(form.type() + " has no field " + name))
        .type()
        .accept(this);
  }

  private ObjectNode define(String name, Supplier<ObjectNode> schema) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
    if (!definitions.has(plain)) {
      definitions.set(plain, node());
      definitions.set(plain, schema.get());
    }
    return node().put("$ref", "#/$defs/" + plain);
  }

  private static ObjectNode described(Class<?> type) {
    String meaning = RecordForm.meaning(type);
    return meaning.isEmpty() ? node() : node().put("description", meaning);
  }

  private static ObjectNode anyOf(ObjectNode one, ObjectNode other) {
    ObjectNode schema = node();
    schema.putArray("anyOf").add(one).add(other);
    return schema;
  }

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }
}
