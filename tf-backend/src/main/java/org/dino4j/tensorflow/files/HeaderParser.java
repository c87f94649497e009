package org.dino4j.tensorflow.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the JSON that begins a file. */
final class HeaderParser {
  private static final String METADATA = "__metadata__";
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private HeaderParser() {}

  static List<TensorEntry> parse(byte[] header) throws IOException {
    JsonNode root = json(header);
    if (!root.isObject()) {
      throw new DamagedWeightsException("its header is not a JSON object");
    }
    List<TensorEntry> entries = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : root.properties()) {
      if (!field.getKey().equals(METADATA)) {
        entries.add(entry(field.getKey(), field.getValue()));
      }
    }
    return entries;
  }

  private static JsonNode json(byte[] header) throws IOException {
    try {
      return MAPPER.readTree(header);
    } catch (JsonProcessingException e) {
      throw new DamagedWeightsException(
          "its header is not JSON (" + e.getOriginalMessage() + ")", e);
    }
  }

  private static TensorEntry entry(String name, JsonNode node) throws IOException {
    JsonNode type = node.path("dtype");
    long[] offsets = numbers(name, node, "data_offsets");
    if (!type.isTextual() || offsets.length != 2) {
      throw new DamagedWeightsException(
          "its header does not say type and two offsets of '" + name + "'");
    }
    return new TensorEntry(
        name, type.asText(), numbers(name, node, "shape"), offsets[0], offsets[1]);
  }

  private static long[] numbers(String name, JsonNode node, String field) throws IOException {
    JsonNode array = node.path(field);
    if (!array.isArray()) {
      throw new DamagedWeightsException("its header has no " + field + " of '" + name + "'");
    }
    long[] numbers = new long[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      JsonNode number = array.get(i);
      if (!number.isIntegralNumber() || !number.canConvertToLong() || number.asLong() < 0) {
        throw new DamagedWeightsException(
            "its header has %s in %s of '%s'".formatted(number, field, name));
      }
      numbers[i] = number.asLong();
    }
    return numbers;
  }
}
