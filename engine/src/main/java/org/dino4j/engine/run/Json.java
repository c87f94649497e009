package org.dino4j.engine.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dino4j.engine.terminal.Visible;
import org.jspecify.annotations.Nullable;

/**
 * How this package writes JSON. Numbers are printed by {@link Double#toString}, so equal bits give
 * equal text, and reading the text gives the bits back. What a terminal obeys is escaped, so that a
 * log can be looked at with whatever shows text.
 */
final class Json {
  static final ObjectMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private Json() {}

  /**
   * Reads a file that {@link #file} wrote.
   *
   * @throws IOException if it holds anything else, also if it holds just {@code null}
   */
  static <T> T read(Path file, Class<T> type) throws IOException {
    return wanted(MAPPER.readValue(Files.readAllBytes(file), type));
  }

  /** The same of what was read already. */
  static <T> T convert(JsonNode read, Class<T> type) throws IOException {
    return wanted(MAPPER.treeToValue(read, type));
  }

  /** Reads a line that {@link #line} wrote. */
  static <T> T readLine(String line, Class<T> type) throws IOException {
    return wanted(MAPPER.readValue(line, type));
  }

  private static <T> T wanted(@Nullable T value) throws IOException {
    if (value == null) {
      throw new IOException("it holds nothing");
    }
    return value;
  }

  /** One line. */
  static String line(Object value) {
    try {
      return Visible.line(MAPPER.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON: " + value, e);
    }
  }

  /** For people to read. */
  static byte[] file(Object value) {
    try {
      String text = MAPPER.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value);
      return Visible.text(text + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot be written as JSON: " + value, e);
    }
  }
}
