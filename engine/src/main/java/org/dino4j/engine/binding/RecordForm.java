package org.dino4j.engine.binding;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Shorthand;
import org.dino4j.api.part.Refusal;

/**
 * A record class, read: its fields in their order. This is the one reading that binder, schema and
 * {@code describe} share.
 *
 * @param meaning one line, empty if its author wrote none
 * @param shorthand the field that a bare number or text is read as
 */
public record RecordForm(
    Class<?> type, String meaning, Optional<String> shorthand, List<Field> fields) {
  /** Reads a record class, with or without type arguments. */
  public static RecordForm of(Type type) {
    Class<?> record = raw(type);
    FieldTypes types = new FieldTypes(variables(type));
    List<Field> fields =
        Arrays.stream(record.getRecordComponents())
            .map(component -> field(component, types))
            .toList();
    return new RecordForm(
        record,
        meaning(record),
        Optional.ofNullable(record.getAnnotation(Shorthand.class)).map(Shorthand::field),
        fields);
  }

  /** What a part or a record is, in one line; empty if its author wrote none. */
  public static String meaning(Class<?> type) {
    return Optional.ofNullable(type.getAnnotation(Doc.class)).map(Doc::value).orElse("");
  }

  public List<String> names() {
    return fields.stream().map(Field::name).toList();
  }

  public Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /**
   * Makes the record.
   *
   * @throws RuntimeException whatever its constructor threw
   */
  Record make(List<Object> values) {
    try {
      Class<?>[] types =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return (Record) constructor.newInstance(values.toArray());
    } catch (InvocationTargetException e) {
      throw unwrap(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record has a canonical constructor: " + type, e);
    }
  }

  private static RuntimeException unwrap(InvocationTargetException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return (RuntimeException) e.getCause();
  }

  private static Field field(RecordComponent component, FieldTypes types) {
    try {
      Optional<JsonNode> fallback =
          Optional.ofNullable(component.getAnnotation(Default.class))
              .map(d -> JsonTree.parse(d.value()));
      String meaning =
          Optional.ofNullable(component.getAnnotation(Doc.class)).map(Doc::value).orElse("");
      FieldType type = types.of(component.getGenericType());
      return new Field(component.getName(), type, meaning, fallback);
    } catch (IllegalArgumentException e) {
      throw new Refusal(
          Refusal.Kind.PLUGIN,
          "option '%s' of %s cannot be read: %s. This is a mistake in its plugin; report it to its author."
              .formatted(
                  component.getName(), component.getDeclaringRecord().getName(), e.getMessage()),
          e);
    }
  }

  private static Class<?> raw(Type type) {
    return type instanceof ParameterizedType generic ? raw(generic.getRawType()) : (Class<?>) type;
  }

  private static Map<TypeVariable<?>, Type> variables(Type type) {
    Map<TypeVariable<?>, Type> variables = new HashMap<>();
    if (type instanceof ParameterizedType generic) {
      TypeVariable<?>[] names = raw(type).getTypeParameters();
      for (int i = 0; i < names.length; i++) {
        variables.put(names[i], generic.getActualTypeArguments()[i]);
      }
    }
    return variables;
  }
}
