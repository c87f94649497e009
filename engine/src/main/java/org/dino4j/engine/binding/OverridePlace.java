package org.dino4j.engine.binding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dino4j.engine.plugin.Catalog;

/**
 * A place in a recipe that a change goes through. It knows the type there, so that a change inside
 * something that the recipe leaves out starts from its default.
 */
record OverridePlace(Catalog catalog, Optional<FieldType> type, JsonNode node, JsonPath path) {
  void set(List<String> steps, JsonNode value) {
    if (node instanceof ObjectNode object) {
      set(object, steps, value);
    } else if (node instanceof ArrayNode array) {
      set(array, steps, value);
    } else {
      throw new NoSuchPlaceException(
          "%s is %s and has no '%s' in it. Set it as a whole"
              .formatted(path, Found.show(node), steps.get(0)));
    }
  }

  private void set(ObjectNode object, List<String> steps, JsonNode value) {
    String name = steps.get(0);
    Optional<Field> field = type.flatMap(t -> t.accept(new FieldAt(catalog, node, name)));
    if (steps.size() == 1) {
      object.set(name, field.map(f -> typed(f.type(), value)).orElse(value));
      return;
    }
    if (!object.has(name)) {
      Optional<JsonNode> fallback = field.flatMap(Field::fallback).map(JsonNode::deepCopy);
      object.set(name, fallback.orElseGet(JsonNodeFactory.instance::objectNode));
    }
    inside(field, object.get(name), path.child(name)).set(steps.subList(1, steps.size()), value);
  }

  /** A value from the command line, with every path in it made absolute. */
  private JsonNode typed(FieldType type, JsonNode value) {
    return new TypedLeaves(catalog, Leaves::isPath, OverridePlace::here).in(type, value);
  }

  /**
   * A path from the command line, made absolute: it was typed in the current folder, while the
   * paths of a recipe start from the recipe's.
   */
  private static JsonNode here(JsonNode value) {
    if (!value.isTextual() || value.textValue().isBlank()) {
      return value;
    }
    try {
      Path here = Path.of("").toAbsolutePath();
      return HomeSign.isMeant(value.textValue(), here)
          ? value // the binder says what is wrong with it
          : TextNode.valueOf(here.resolve(value.textValue()).toString());
    } catch (InvalidPathException e) {
      return value; // the binder says what is wrong with it
    }
  }

  private void set(ArrayNode array, List<String> steps, JsonNode value) {
    String step = steps.get(0);
    int index = index(array, step);
    Optional<Field> field = type.flatMap(t -> t.accept(new FieldAt(catalog, node, step)));
    if (steps.size() == 1) {
      array.set(index, field.map(f -> typed(f.type(), value)).orElse(value));
      return;
    }
    inside(field, array.get(index), path.item(index)).set(steps.subList(1, steps.size()), value);
  }

  private OverridePlace inside(Optional<Field> field, JsonNode child, JsonPath place) {
    return new OverridePlace(catalog, field.map(Field::type), child, place);
  }

  private int index(ArrayNode array, String step) {
    if (!step.matches("[0-9]{1,9}") || Integer.parseInt(step) >= array.size()) {
      throw new NoSuchPlaceException(
          "%s is a list of %s, counted from 0, and has no '%s' in it. Give the number of one that is there, or set the list as a whole"
              .formatted(path, array.size(), step));
    }
    return Integer.parseInt(step);
  }

  /** A change that leads nowhere. */
  static final class NoSuchPlaceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchPlaceException(String message) {
      super(message);
    }
  }
}
