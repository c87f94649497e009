package org.dino4j.engine.binding;

import java.util.regex.Pattern;
import org.dino4j.engine.terminal.Visible;

/** A place in a recipe: {@code $.method.losses[0].loss}. */
public class JsonPath {
  public static final JsonPath ROOT = new JsonPath("$");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

  private final String text;

  private JsonPath(String text) {
    this.text = text;
  }

  public JsonPath child(String name) {
    boolean plain = PLAIN.matcher(name).matches();
    return new JsonPath(text + (plain ? "." + name : "[\"" + Visible.line(name) + "\"]"));
  }

  public JsonPath item(int index) {
    return new JsonPath(text + "[" + index + "]");
  }

  /**
   * This place where a bare number or text stands for an object: the object's fields are not in the
   * file.
   */
  JsonPath shorthand() {
    return new JsonPath(text) {
      @Override
      public JsonPath child(String name) {
        return this;
      }
    };
  }

  @Override
  public String toString() {
    return text;
  }
}
