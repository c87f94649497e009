package org.dino4j.recipes.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.dino4j.engine.binding.Field;
import org.dino4j.engine.binding.FieldType;
import org.dino4j.engine.binding.RecordForm;

/** The options of a record as lines, those of records inside it below their own. */
final class FieldRows {
  private final List<FieldRow> rows = new ArrayList<>();
  private final List<Class<?>> open = new ArrayList<>();

  private FieldRows() {}

  static List<FieldRow> of(RecordForm form) {
    FieldRows rows = new FieldRows();
    rows.add(form, "");
    return rows.rows;
  }

  private void add(RecordForm form, String prefix) {
    if (open.contains(form.type())) {
      return;
    }
    open.add(form.type());
    for (Field field : form.fields()) {
      String name = prefix + field.name();
      rows.add(new FieldRow(name, field.type().label(), fallback(field), field.meaning()));
      field.type().accept(new Inside(name));
    }
    open.remove(form.type());
  }

  private static String fallback(Field field) {
    return field.fallback().map(JsonNode::toString).orElse(field.required() ? "required" : "none");
  }

  /** Adds the lines of what is inside a field. */
  private final class Inside implements FieldType.Visitor<Boolean> {
    private final String name;

    Inside(String name) {
      this.name = name;
    }

    @Override
    public Boolean leaf(FieldType.Leaf leaf) {
      return false;
    }

    @Override
    public Boolean optional(FieldType of) {
      return of.accept(this);
    }

    @Override
    public Boolean list(FieldType of) {
      return of.accept(new Inside(name + "[]"));
    }

    @Override
    public Boolean map(FieldType of) {
      return of.accept(new Inside(name + ".NAME"));
    }

    @Override
    public Boolean record(Type type) {
      add(RecordForm.of(type), name + ".");
      return true;
    }

    @Override
    public Boolean part(Class<?> kind) {
      return false;
    }
  }
}
