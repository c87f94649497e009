package org.dino4j.engine.binding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dino4j.api.option.InvalidOptionException;
import org.dino4j.engine.plugin.Catalog;

/**
 * Fills records from JSON, children first. What cannot be read becomes a fault and an empty result;
 * reading goes on beside it, so that one reading finds every fault.
 */
public final class Binder {
  private final Path folder;
  private final Faults faults;
  private final RecordBinder records;
  private final PartBinder parts;

  /**
   * Binds one recipe.
   *
   * @param folder what relative paths start from
   */
  public Binder(Catalog catalog, Path folder, Faults faults) {
    this.folder = folder;
    this.faults = faults;
    this.records = new RecordBinder(this, faults);
    this.parts = new PartBinder(catalog, records, faults);
  }

  /** Reads the record that a file is. */
  public Optional<Bound> bind(Class<? extends Record> type, JsonNode found) {
    return bind(new FieldType.Nested(type), new SchemaLine(faults).takenOff(found), JsonPath.ROOT);
  }

  /** The parts made so far. */
  public Parts parts() {
    return parts.made();
  }

  Optional<Bound> bind(FieldType type, JsonNode found, JsonPath path) {
    return type.accept(new Reading(found, path));
  }

  /** One value at one place. */
  private final class Reading implements FieldType.Visitor<Optional<Bound>> {
    private final JsonNode found;
    private final JsonPath path;

    Reading(JsonNode found, JsonPath path) {
      this.found = found;
      this.path = path;
    }

    @Override
    public Optional<Bound> leaf(FieldType.Leaf leaf) {
      try {
        Object value = leaf.reader().read(found, folder);
        return Optional.of(
            new Bound(value, value instanceof Path ? new TextNode(value.toString()) : found));
      } catch (InvalidOptionException e) {
        return fault(e.getMessage());
      }
    }

    @Override
    public Optional<Bound> optional(FieldType of) {
      if (found.isMissingNode() || found.isNull()) {
        return Optional.of(new Bound(Optional.empty(), MissingNode.getInstance()));
      }
      return bind(of, found, path)
          .map(inner -> new Bound(Optional.of(inner.value()), inner.resolved()));
    }

    @Override
    public Optional<Bound> list(FieldType of) {
      if (!found.isArray()) {
        return fault("Expected a list but found " + Found.show(found));
      }
      List<Object> values = new ArrayList<>();
      ArrayNode resolved = JsonNodeFactory.instance.arrayNode();
      for (int i = 0; i < found.size(); i++) {
        bind(of, found.get(i), path.item(i))
            .ifPresent(
                inner -> {
                  values.add(inner.value());
                  resolved.add(inner.resolved());
                });
      }
      return values.size() == found.size()
          ? Optional.of(new Bound(List.copyOf(values), resolved))
          : Optional.empty();
    }

    @Override
    public Optional<Bound> map(FieldType of) {
      if (!found.isObject()) {
        return fault("Expected an object but found " + Found.show(found));
      }
      Map<String, Object> values = new LinkedHashMap<>();
      ObjectNode resolved = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> entry : found.properties()) {
        bind(of, entry.getValue(), path.child(entry.getKey()))
            .ifPresent(
                inner -> {
                  values.put(entry.getKey(), inner.value());
                  resolved.set(entry.getKey(), inner.resolved());
                });
      }
      return values.size() == found.size()
          ? Optional.of(new Bound(values, resolved))
          : Optional.empty();
    }

    @Override
    public Optional<Bound> record(Type type) {
      return records.bind(RecordForm.of(type), found, path, Set.of());
    }

    @Override
    public Optional<Bound> part(Class<?> kind) {
      return parts.bind(kind, found, path);
    }

    private Optional<Bound> fault(String message) {
      faults.add(Fault.Kind.STRUCTURE, path, message);
      return Optional.empty();
    }
  }
}
