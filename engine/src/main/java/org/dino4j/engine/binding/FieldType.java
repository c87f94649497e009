package org.dino4j.engine.binding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What a field of an options record may hold. The binder, the schema and {@code describe} all read
 * this.
 */
public sealed interface FieldType {
  /** What it is called in a table: {@code whole number}, {@code list of ViewLoss}. */
  String label();

  <R> R accept(Visitor<R> visitor);

  /** One reader of field types. */
  interface Visitor<R> {
    R leaf(Leaf leaf);

    R optional(FieldType of);

    R list(FieldType of);

    R map(FieldType of);

    R record(Type type);

    R part(Class<?> kind);
  }

  /**
   * One JSON value.
   *
   * @param expected the label with its article, for messages
   * @param reader turns JSON into the field's value
   * @param schema writes its JSON schema
   */
  record Leaf(String label, String expected, LeafReader reader, Consumer<ObjectNode> schema)
      implements FieldType {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.leaf(this);
    }
  }

  /** How a leaf is read. */
  interface LeafReader {
    /**
     * Reads a value.
     *
     * @param folder what relative paths start from
     * @throws org.dino4j.api.option.InvalidOptionException saying what was expected and what was
     *     found
     */
    Object read(JsonNode found, Path folder);
  }

  /** May be left out. */
  record Maybe(FieldType of) implements FieldType {
    @Override
    public String label() {
      return "optional " + of.label();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.optional(of);
    }
  }

  /** A list. */
  record Listed(FieldType of) implements FieldType {
    @Override
    public String label() {
      return "list of " + of.label();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.list(of);
    }
  }

  /** An object with free names. */
  record Named(FieldType of) implements FieldType {
    @Override
    public String label() {
      return of.label() + " by name";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.map(of);
    }
  }

  /** A record in the record. */
  record Nested(Type type) implements FieldType {
    @Override
    public String label() {
      return "object";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.record(type);
    }
  }

  /** A part that the catalog makes: {@code {"type": ...}}. */
  record PartOf(Class<?> kind) implements FieldType {
    @Override
    public String label() {
      return kind.getSimpleName();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.part(kind);
    }
  }
}
