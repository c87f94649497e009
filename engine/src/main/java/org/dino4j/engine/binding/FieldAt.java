package org.dino4j.engine.binding;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Type;
import java.util.Optional;
import org.dino4j.engine.plugin.Catalog;

/** The field that one step of a path leads to, from a value of some type. */
record FieldAt(Catalog catalog, JsonNode node, String step)
    implements FieldType.Visitor<Optional<Field>> {
  @Override
  public Optional<Field> leaf(FieldType.Leaf leaf) {
    return Optional.empty();
  }

  @Override
  public Optional<Field> optional(FieldType of) {
    return of.accept(this);
  }

  @Override
  public Optional<Field> list(FieldType of) {
    return Optional.of(new Field(step, of, "", Optional.empty()));
  }

  @Override
  public Optional<Field> map(FieldType of) {
    return Optional.of(new Field(step, of, "", Optional.empty()));
  }

  @Override
  public Optional<Field> record(Type type) {
    return RecordForm.of(type).field(step);
  }

  @Override
  public Optional<Field> part(Class<?> kind) {
    return catalog
        .find(kind, node.path(PartBinder.TYPE).asText())
        .flatMap(entry -> RecordForm.of(entry.options()).field(step));
  }
}
