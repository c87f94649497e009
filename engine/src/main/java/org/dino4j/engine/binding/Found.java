package org.dino4j.engine.binding;

import com.fasterxml.jackson.databind.JsonNode;

/** How a message shows what it found. */
final class Found {
  private static final int SHOWN = 60;

  private Found() {}

  static String show(JsonNode found) {
    return switch (found.getNodeType()) {
      case OBJECT -> found.isEmpty() ? "an empty object" : "an object";
      case ARRAY -> found.isEmpty() ? "an empty list" : "a list";
      case NUMBER -> shorten(found.asText());
      default -> shorten(found.toString());
    };
  }

  static String withArticle(String name) {
    return ("AEIOUaeiou".indexOf(name.charAt(0)) < 0 ? "a " : "an ") + name;
  }

  private static String shorten(String text) {
    return shorten(text, SHOWN);
  }

  static String shorten(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest) + "...";
  }
}
