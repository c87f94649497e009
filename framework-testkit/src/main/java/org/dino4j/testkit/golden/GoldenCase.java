package org.dino4j.testkit.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.dino4j.api.array.FloatArray;

/**
 * One recorded case: its settings and its arrays. Names of arrays are labels; what a test needs to
 * know stands in the JSON as data.
 *
 * @param name file name without ending
 * @param json the whole JSON
 * @param arrays by name: {@code in/*}, {@code param/*}, {@code out/*}, {@code grad/*}; none for a
 *     case that is JSON only
 */
public record GoldenCase(String name, JsonNode json, Map<String, GoldenArray> arrays) {
  public GoldenCase {
    arrays = Collections.unmodifiableMap(new TreeMap<>(arrays));
  }

  /** Every setting of the reference. */
  public JsonNode config() {
    return json.path("config");
  }

  /** The evaluations of the case, in their order; a missing node if it has none. */
  public JsonNode runs() {
    return json.path("runs");
  }

  /** The steps to do in order on one model; a missing node if there are none. */
  public JsonNode sequence() {
    return json.path("sequence");
  }

  /** Role to array name. */
  public JsonNode inputs() {
    return json.path("inputs");
  }

  /** Role to array name. */
  public JsonNode outputs() {
    return json.path("outputs");
  }

  /** The array of that name; refuses a name that the case does not have. */
  public GoldenArray array(String array) {
    GoldenArray found = arrays.get(array);
    if (found == null) {
      throw new IllegalArgumentException(name + " has no array " + array);
    }
    return found;
  }

  /** The array of that name in single precision. */
  public FloatArray floats(String array) {
    return array(array).floats();
  }

  /** Arrays whose name starts with the prefix, by the rest of their name. */
  public Map<String, FloatArray> floatsUnder(String prefix) {
    Map<String, FloatArray> found = new TreeMap<>();
    arrays.forEach(
        (array, values) -> {
          if (array.startsWith(prefix)) {
            found.put(array.substring(prefix.length()), values.floats());
          }
        });
    return found;
  }

  /**
   * Compares what a test computed with what was recorded, prints one line, and fails unless every
   * recorded {@code out/} and {@code grad/} array was compared (or is in the case's own {@code
   * skip}) and lies within its tolerance.
   */
  public void verify(Consumer<Comparison> test) {
    verify(test, System.out::println);
  }

  void verify(Consumer<Comparison> test, Consumer<String> lines) {
    Comparison comparison = new Comparison(this, lines);
    test.accept(comparison);
    comparison.conclude();
  }

  /** The name alone, so that a test report stays readable. */
  @Override
  public String toString() {
    return name;
  }
}
