package org.dino4j.engine.binding;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads JSON with comments and trailing commas. Notices a field that is given twice, which Jackson
 * would not.
 */
public final class JsonTree {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();
  private static final ObjectReader WHOLE =
      MAPPER.readerFor(JsonNode.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final Faults faults;

  public JsonTree(Faults faults) {
    this.faults = faults;
  }

  /** Parses JSON that a program wrote. */
  static JsonNode parse(String json) {
    try {
      return WHOLE.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + json, e);
    }
  }

  /** JSON, or the text itself where it is none: {@code 7} is a number, {@code 5 epochs} is text. */
  static JsonNode parseOrText(String text) {
    try {
      JsonNode value = WHOLE.readTree(text);
      return value.isMissingNode() ? JsonNodeFactory.instance.textNode(text) : value;
    } catch (JsonProcessingException e) {
      return JsonNodeFactory.instance.textNode(text);
    }
  }

  /** Reads a whole file; a missing node if it is not JSON. */
  public JsonNode read(byte[] file) {
    return text(file).map(this::read).orElseGet(MissingNode::getInstance);
  }

  /** The text of a file; what is not text becomes a fault. */
  public Optional<String> text(byte[] file) {
    try {
      return Optional.of(JsonText.of(file));
    } catch (CharacterCodingException e) {
      faults.add(
          Fault.Kind.TEXT,
          JsonPath.ROOT,
          "Not text in %s. Save it as UTF-8".formatted(JsonText.charset(file)));
      return Optional.empty();
    }
  }

  /** Reads a whole text; a missing node if it is not JSON. */
  public JsonNode read(String text) {
    try (JsonParser parser = MAPPER.createParser(text)) {
      if (parser.nextToken() == null) {
        return MissingNode.getInstance();
      }
      JsonNode root = value(parser, JsonPath.ROOT);
      if (parser.nextToken() != null) {
        fault(
            parser.currentTokenLocation(),
            "Text after the end of the recipe: its closing bracket is further up");
      }
      return root;
    } catch (JsonProcessingException e) {
      Optional.ofNullable(e.getLocation())
          .ifPresentOrElse(
              at -> fault(at, SyntaxError.message(e)),
              () -> faults.add(Fault.Kind.TEXT, JsonPath.ROOT, SyntaxError.message(e)));
      return MissingNode.getInstance();
    } catch (IOException e) {
      faults.add(Fault.Kind.TEXT, JsonPath.ROOT, "Not JSON: " + e.getMessage());
      return MissingNode.getInstance();
    }
  }

  private void fault(JsonLocation at, String message) {
    faults.add(
        Fault.Kind.TEXT, "line %s, column %s".formatted(at.getLineNr(), at.getColumnNr()), message);
  }

  private JsonNode value(JsonParser parser, JsonPath path) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, path);
      case START_ARRAY -> array(parser, path);
      default -> MAPPER.readTree(parser);
    };
  }

  private ObjectNode object(JsonParser parser, JsonPath path) throws IOException {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    Map<String, Integer> lines = new HashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      int line = parser.currentTokenLocation().getLineNr();
      Integer earlier = lines.putIfAbsent(name, line);
      if (earlier != null) {
        faults.add(
            Fault.Kind.TEXT,
            path.child(name),
            "Given twice, in line %s and in line %s. Remove one".formatted(earlier, line));
      }
      parser.nextToken();
      object.set(name, value(parser, path.child(name)));
    }
    return object;
  }

  private ArrayNode array(JsonParser parser, JsonPath path) throws IOException {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(parser, path.item(array.size())));
    }
    return array;
  }
}
