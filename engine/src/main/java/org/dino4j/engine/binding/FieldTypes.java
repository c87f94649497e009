package org.dino4j.engine.binding;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dino4j.api.part.Part;

/** Reads Java types as field types. */
final class FieldTypes {
  private final Map<TypeVariable<?>, Type> variables;

  /**
   * Reads the components of one record.
   *
   * @param variables what the record's type variables stand for
   */
  FieldTypes(Map<TypeVariable<?>, Type> variables) {
    this.variables = variables;
  }

  FieldType of(Type type) {
    if (type instanceof TypeVariable<?> variable) {
      return of(variables.get(variable));
    }
    if (type instanceof ParameterizedType parameterized) {
      return generic((Class<?>) parameterized.getRawType(), parameterized);
    }
    Class<?> plain = (Class<?>) type;
    Optional<FieldType.Leaf> leaf = Leaves.of(plain);
    if (leaf.isPresent()) {
      return leaf.get();
    }
    return plain.isRecord() ? new FieldType.Nested(plain) : part(plain);
  }

  private FieldType generic(Class<?> raw, ParameterizedType type) {
    Type[] arguments = type.getActualTypeArguments();
    if (raw == Optional.class) {
      return new FieldType.Maybe(of(arguments[0]));
    }
    if (raw == List.class) {
      return new FieldType.Listed(of(arguments[0]));
    }
    if (raw == Map.class && arguments[0] == String.class) {
      return new FieldType.Named(of(arguments[1]));
    }
    if (raw.isRecord()) {
      return new FieldType.Nested(type);
    }
    throw unreadable(type);
  }

  private static FieldType part(Class<?> type) {
    if (!Part.class.isAssignableFrom(type)) {
      throw unreadable(type);
    }
    return new FieldType.PartOf(type);
  }

  private static IllegalArgumentException unreadable(Type type) {
    return new IllegalArgumentException(
        "an options record cannot have a component of type %s; it may have numbers, booleans, String, enums, Length, Path, records, parts, and Optional, List or Map<String, ...> of these"
            .formatted(type.getTypeName()));
  }
}
