package org.dino4j.engine.binding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dino4j.api.option.InvalidOptionException;
import org.dino4j.api.timeline.Length;

/** The leaves: Java types that are one JSON value. */
final class Leaves {
  private static final FieldType.Leaf DECIMAL =
      new FieldType.Leaf("number", "a number", Leaves::decimal, Leaves::numberSchema);
  private static final FieldType.Leaf FLAG =
      new FieldType.Leaf(
          "true or false",
          "true or false",
          (found, folder) -> require(found, JsonNode::isBoolean, "true or false").booleanValue(),
          schema -> schema.put("type", "boolean"));
  private static final FieldType.Leaf TEXT =
      new FieldType.Leaf(
          "text",
          "text",
          (found, folder) -> require(found, JsonNode::isTextual, "text").textValue(),
          schema -> schema.put("type", "string"));
  private static final FieldType.Leaf PATH =
      new FieldType.Leaf(
          "path",
          "a path",
          Leaves::path,
          schema -> schema.put("type", "string").put("pattern", "\\S"));
  private static final FieldType.Leaf LENGTH =
      new FieldType.Leaf(
          "length",
          "a length",
          Leaves::length,
          schema -> schema.put("type", "string").put("pattern", "^" + Length.FORM + "$"));
  private static final FieldType.Leaf CHANGES =
      new FieldType.Leaf(
          "changes",
          "an object with changes",
          (found, folder) ->
              new JsonChanges(
                  (ObjectNode) require(found, JsonNode::isObject, "an object with changes")),
          schema -> schema.put("type", "object"));
  private static final FieldType.Leaf INT =
      whole(Integer.MIN_VALUE, Integer.MAX_VALUE, BigDecimal::intValue);
  private static final FieldType.Leaf LONG =
      whole(Long.MIN_VALUE, Long.MAX_VALUE, BigDecimal::longValue);

  private static final Map<Class<?>, FieldType.Leaf> BY_TYPE =
      Map.ofEntries(
          Map.entry(int.class, INT),
          Map.entry(Integer.class, INT),
          Map.entry(long.class, LONG),
          Map.entry(Long.class, LONG),
          Map.entry(double.class, DECIMAL),
          Map.entry(Double.class, DECIMAL),
          Map.entry(boolean.class, FLAG),
          Map.entry(Boolean.class, FLAG),
          Map.entry(String.class, TEXT),
          Map.entry(Path.class, PATH),
          Map.entry(Length.class, LENGTH),
          Map.entry(JsonChanges.class, CHANGES));

  private Leaves() {}

  static Optional<FieldType.Leaf> of(Class<?> type) {
    return type.isEnum() ? Optional.of(choice(type)) : Optional.ofNullable(BY_TYPE.get(type));
  }

  static boolean isPath(FieldType type) {
    return type == PATH || (type instanceof FieldType.Maybe maybe && isPath(maybe.of()));
  }

  static boolean isLength(FieldType type) {
    return type == LENGTH || (type instanceof FieldType.Maybe maybe && isLength(maybe.of()));
  }

  /** How a constant is written in JSON: {@code LINEAR_256} is {@code linear-256}. */
  static String spelling(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static FieldType.Leaf choice(Class<?> type) {
    Map<String, Object> constants =
        Arrays.stream(type.getEnumConstants())
            .collect(Collectors.toMap(Leaves::spelling, c -> c, (a, b) -> a, LinkedHashMap::new));
    List<String> names = List.copyOf(constants.keySet());
    String quoted = names.stream().map(n -> "'" + n + "'").collect(Collectors.joining(", "));
    return new FieldType.Leaf(
        String.join(" | ", names),
        "one of " + quoted,
        (found, folder) -> {
          if (found.isTextual() && constants.containsKey(found.textValue())) {
            return constants.get(found.textValue());
          }
          String hint = found.isTextual() ? Suggestion.question(found.textValue(), names) : "";
          throw new InvalidOptionException(
              "Expected one of %s but found %s%s"
                  .formatted(quoted, Found.show(found), hint.isEmpty() ? "" : "." + hint));
        },
        schema -> {
          ArrayNode values = schema.putArray("enum");
          names.forEach(values::add);
        });
  }

  private static FieldType.Leaf whole(long min, long max, Function<BigDecimal, Object> convert) {
    return new FieldType.Leaf(
        "whole number",
        "a whole number",
        (found, folder) -> convert.apply(wholeNumber(found, min, max)),
        schema -> schema.put("type", "integer").put("minimum", min).put("maximum", max));
  }

  private static BigDecimal wholeNumber(JsonNode found, long min, long max) {
    require(found, Leaves::isFinite, "a whole number");
    BigDecimal value = found.decimalValue();
    if (value.compareTo(BigDecimal.valueOf(min)) < 0
        || value.compareTo(BigDecimal.valueOf(max)) > 0) {
      throw new InvalidOptionException(
          "Expected a whole number from %s to %s but found %s"
              .formatted(min, max, Found.show(found)));
    }
    require(
        found,
        n -> value.signum() == 0 || value.stripTrailingZeros().scale() <= 0,
        "a whole number");
    return value;
  }

  private static void numberSchema(ObjectNode schema) {
    schema.put("type", "number").put("minimum", -Double.MAX_VALUE).put("maximum", Double.MAX_VALUE);
  }

  private static Object decimal(JsonNode found, Path folder) {
    require(found, JsonNode::isNumber, "a number");
    return require(found, Leaves::isFinite, "a finite 64-bit number").doubleValue();
  }

  private static boolean isFinite(JsonNode found) {
    return found.isNumber() && Double.isFinite(found.doubleValue());
  }

  private static Object length(JsonNode found, Path folder) {
    return Length.parse(
        require(
                found,
                JsonNode::isTextual,
                "a length such as \"5 epochs\", \"400 steps\" or \"10000 samples\"")
            .textValue());
  }

  private static Object path(JsonNode found, Path folder) {
    String text =
        require(found, n -> n.isTextual() && !n.textValue().isBlank(), "a path").textValue();
    try {
      if (HomeSign.isMeant(text, folder)) {
        throw new InvalidOptionException(HomeSign.message(text));
      }
      return folder.resolve(text).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new InvalidOptionException(
          "Expected a path but found %s: %s".formatted(Found.show(found), e.getReason()));
    }
  }

  private static JsonNode require(JsonNode found, Predicate<JsonNode> rule, String expected) {
    if (!rule.test(found)) {
      throw new InvalidOptionException(
          "Expected %s but found %s".formatted(expected, Found.show(found)));
    }
    return found;
  }
}
