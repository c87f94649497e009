package org.dino4j.engine.binding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;

/** What a message says of a text that is not JSON: Jackson's words without its inner workings. */
final class SyntaxError {
  private SyntaxError() {}

  static String message(JsonProcessingException e) {
    if (e instanceof JsonEOFException) {
      return "The text ends too early: a bracket or a quote is still open";
    }
    if (e instanceof StreamConstraintsException) {
      return "Longer or deeper than any recipe is: "
          + e.getOriginalMessage().replaceAll(", from `.*", "").replaceAll(" \\(`.*", "")
          + ". Give the file that was meant";
    }
    String plain =
        e.getOriginalMessage()
            .replaceAll(" \\(code \\d+( / 0x[0-9a-f]+)?\\)", "")
            .replaceAll(
                "expecting \\(JSON String.*",
                "expecting a text in quotes, a number, true, false, null, a list or an object")
            .replaceAll(" \\(JSON String.*", "")
            .replace("was expecting", "expected")
            .replace("Object entries", "fields")
            .replace("Array entries", "entries");
    return "Not JSON: " + plain + (plain.contains("expected") ? "" : ". Write it as JSON text");
  }
}
