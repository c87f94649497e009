package org.dino4j.engine.binding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.dino4j.api.option.InvalidOptionException;
import org.dino4j.api.option.Shorthand;
import org.dino4j.api.part.Refusal;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.engine.plugin.CatalogEntry;
import org.dino4j.engine.plugin.PartFailedException;

/** Reads {@code {"type": ...}} and has the catalog make the part. */
final class PartBinder {
  static final String TYPE = "type";

  private final Catalog catalog;
  private final RecordBinder records;
  private final Faults faults;
  private final Parts made = new Parts();

  PartBinder(Catalog catalog, RecordBinder records, Faults faults) {
    this.catalog = catalog;
    this.records = records;
    this.faults = faults;
  }

  Parts made() {
    return made;
  }

  Optional<Bound> bind(Class<?> kind, JsonNode found, JsonPath path) {
    TypeNames types = new TypeNames(catalog, kind);
    Shorthand shorthand = kind.getAnnotation(Shorthand.class);
    if (shorthand != null && found.isValueNode() && !found.isNull() && !types.installed(found)) {
      ObjectNode whole = RecordBinder.wrap(shorthand.field(), found);
      return typed(kind, shorthand.type(), whole, path, path.shorthand());
    }
    Optional<String> type = types.read(found, path, faults);
    return type.flatMap(name -> typed(kind, name, found, path, path));
  }

  private Optional<Bound> typed(
      Class<?> kind, String type, JsonNode found, JsonPath path, JsonPath inside) {
    Optional<CatalogEntry> entry = catalog.find(kind, type);
    if (entry.isEmpty()) {
      String message = new TypeNames(catalog, kind).unknown(type);
      faults.add(Fault.Kind.STRUCTURE, inside.child(TYPE), message);
      return Optional.empty();
    }
    return records
        .options(entry.get(), found, inside)
        .flatMap(options -> make(entry.get(), options, path));
  }

  private Optional<Bound> make(CatalogEntry entry, Bound options, JsonPath path) {
    try {
      Object part = entry.make((Record) options.value());
      made.add(entry, part, path);
      return Optional.of(new Bound(part, withType(entry.type(), options.resolved())));
    } catch (InvalidOptionException | Refusal e) {
      faults.add(Fault.Kind.RULE, path, e.getMessage());
    } catch (PartFailedException e) {
      faults.add(Fault.Kind.PLUGIN, path, e.getMessage());
    }
    return Optional.empty();
  }

  private static ObjectNode withType(String type, JsonNode options) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode().put(TYPE, type);
    return whole.setAll((ObjectNode) options);
  }
}
