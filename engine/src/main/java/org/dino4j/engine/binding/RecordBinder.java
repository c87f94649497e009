package org.dino4j.engine.binding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dino4j.api.option.InvalidOptionException;
import org.dino4j.engine.plugin.CatalogEntry;
import org.dino4j.engine.plugin.PartFailedException;

/**
 * Fills one record: finds its fields, takes defaults, and hears what its constructor has against
 * the values.
 */
final class RecordBinder {
  private final Binder binder;
  private final Faults faults;
  private final Deque<String> owners = new ArrayDeque<>(List.of("dino4j"));

  RecordBinder(Binder binder, Faults faults) {
    this.binder = binder;
    this.faults = faults;
  }

  /** Reads the options of a part; a record that fails in them is its plugin's mistake. */
  Optional<Bound> options(CatalogEntry entry, JsonNode found, JsonPath path) {
    owners.push(entry.toString());
    try {
      return bind(RecordForm.of(entry.options()), found, path, Set.of(PartBinder.TYPE));
    } finally {
      owners.pop();
    }
  }

  /**
   * Reads a record.
   *
   * @param beside names that may stand in the object beside the record's fields: {@code type}
   */
  Optional<Bound> bind(RecordForm form, JsonNode found, JsonPath path, Set<String> beside) {
    if (found.isObject()) {
      return fields(form, found, path, beside);
    }
    if (found.isValueNode() && form.shorthand().isPresent()) {
      return fields(form, wrap(form.shorthand().get(), found), path.shorthand(), beside);
    }
    faults.add(Fault.Kind.STRUCTURE, path, "Expected an object but found " + Found.show(found));
    return Optional.empty();
  }

  static ObjectNode wrap(String field, JsonNode value) {
    return JsonNodeFactory.instance.objectNode().set(field, value);
  }

  private Optional<Bound> fields(
      RecordForm form, JsonNode found, JsonPath path, Set<String> beside) {
    FieldNames names = FieldNames.match(form, found, beside);
    names
        .unknown()
        .forEach((name, message) -> faults.add(Fault.Kind.STRUCTURE, path.child(name), message));
    List<Object> values = new ArrayList<>();
    ObjectNode resolved = JsonNodeFactory.instance.objectNode();
    for (Field field : form.fields()) {
      String name = names.source(field.name());
      field(field, found.path(name), path.child(name))
          .ifPresent(
              bound -> {
                values.add(bound.value());
                write(resolved, field.name(), bound.resolved());
              });
    }
    return values.size() == form.fields().size()
        ? make(form, values, path).map(r -> new Bound(r, resolved))
        : Optional.empty();
  }

  private static void write(ObjectNode resolved, String name, JsonNode value) {
    if (!value.isMissingNode()) {
      resolved.set(name, value);
    }
  }

  private Optional<Bound> field(Field field, JsonNode found, JsonPath path) {
    if (field.required() && found.isMissingNode()) {
      String meaning = field.meaning().isEmpty() ? "" : ": " + field.meaning();
      faults.add(
          Fault.Kind.STRUCTURE,
          path,
          "Missing%s. Expected %s".formatted(meaning, expected(field.type())));
      return Optional.empty();
    }
    JsonNode fallback = field.fallback().orElse(MissingNode.getInstance());
    return binder.bind(field.type(), found.isMissingNode() ? fallback : found, path);
  }

  private static String expected(FieldType type) {
    return type instanceof FieldType.Leaf leaf ? leaf.expected() : Found.withArticle(type.label());
  }

  private Optional<Record> make(RecordForm form, List<Object> values, JsonPath path) {
    try {
      return Optional.of(form.make(values));
    } catch (InvalidOptionException e) {
      faults.add(Fault.Kind.RULE, path, e.getMessage());
    } catch (RuntimeException | LinkageError e) {
      faults.add(
          Fault.Kind.PLUGIN, path, new PartFailedException(owners.element(), e).getMessage());
    }
    return Optional.empty();
  }
}
