package org.dino4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.part.Part;
import org.dino4j.api.timeline.Length;

/**
 * An options record taken apart and made again. A run writes its options with all defaults filled
 * in, and is done again from what it wrote; so a record must be the same after it was read out.
 */
record OptionsRoundTrip(Record options) {
  private static final Set<Class<?>> LEAVES =
      Set.of(
          int.class,
          long.class,
          float.class,
          double.class,
          boolean.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class,
          Boolean.class,
          String.class,
          Length.class,
          Path.class);

  void check() {
    Record again = make(values(options));
    assertThat(again)
        .as(
            "made again from its own values; a constructor that changes values must not change them twice")
        .isEqualTo(options);
    assertThat(make(copies(options))).as("made again from equal lists and maps").isEqualTo(options);
    Arrays.stream(options.getClass().getRecordComponents()).forEach(OptionsRoundTrip::check);
    keepsItsOwnCopies();
  }

  private static void check(RecordComponent component) {
    assertThat(readable(component.getGenericType()))
        .as(
            "%s: a recipe can hold numbers, booleans, String, enums, Length, Path, records, parts, and Optional, List or Map<String, ...> of these",
            component)
        .isTrue();
    assertThat(component.isAnnotationPresent(Doc.class))
        .as("%s: @Doc says in one line what it means, with its unit", component.getName())
        .isTrue();
    Optional.ofNullable(component.getAnnotation(Default.class))
        .ifPresent(fallback -> parse(component, fallback.value()));
  }

  private static void parse(RecordComponent component, String json) {
    try {
      assertThat(new ObjectMapper().readTree(json).isMissingNode())
          .as("the default of %s is empty", component.getName())
          .isFalse();
    } catch (JsonProcessingException e) {
      fail(
          "the default of %s is not JSON: %s (a text needs quotes of its own: @Default(\"\\\"mlp\\\"\"))",
          component.getName(), json);
    }
  }

  private static boolean readable(Type type) {
    if (type instanceof TypeVariable<?>) {
      return true;
    }
    if (type instanceof ParameterizedType generic) {
      Class<?> raw = (Class<?>) generic.getRawType();
      Type[] inside = generic.getActualTypeArguments();
      return raw.isRecord()
          || (raw == Map.class && inside[0] == String.class && readable(inside[1]))
          || ((raw == List.class || raw == Optional.class) && readable(inside[0]));
    }
    Class<?> plain = (Class<?>) type;
    return LEAVES.contains(plain)
        || plain.isEnum()
        || plain.isRecord()
        || Part.class.isAssignableFrom(plain);
  }

  /** A list that the recipe's reader goes on using must not be the record's own. */
  private void keepsItsOwnCopies() {
    List<Object> copies = copies(options);
    Record made = make(copies);
    for (Object copy : copies) {
      if (copy instanceof List<?> list) {
        list.clear();
      }
    }
    assertThat(made)
        .as("changed by a list that was handed in: use List.copyOf in the compact constructor")
        .isEqualTo(options);
  }

  private static List<Object> copies(Record record) {
    List<Object> copies = new ArrayList<>();
    for (Object value : values(record)) {
      copies.add(value instanceof List<?> list ? new ArrayList<Object>(list) : value);
    }
    return copies;
  }

  private static List<Object> values(Record record) {
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      values.add(call(() -> accessor.invoke(record)));
    }
    return values;
  }

  private Record make(List<Object> values) {
    Class<?>[] types =
        Arrays.stream(options.getClass().getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    return (Record)
        call(
            () -> {
              Constructor<?> constructor = options.getClass().getDeclaredConstructor(types);
              constructor.setAccessible(true);
              return constructor.newInstance(values.toArray());
            });
  }

  private static Object call(Reflective call) {
    try {
      return call.run();
    } catch (InvocationTargetException e) {
      throw new AssertionError("the record refuses its own values", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record has accessors and a canonical constructor", e);
    }
  }

  /** A step of reflection. */
  private interface Reflective {
    Object run() throws ReflectiveOperationException;
  }
}
