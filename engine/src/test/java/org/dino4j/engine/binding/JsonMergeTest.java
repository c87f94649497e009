package org.dino4j.engine.binding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** Changes over JSON. */
final class JsonMergeTest {
  private static ObjectNode json(String text) {
    return (ObjectNode) JsonTree.parse(text.replace('\'', '"'));
  }

  private static ObjectNode over(String base, String changes) {
    return JsonMerge.over(json(base), json(changes));
  }

  @Test
  void objectsAreGoneThroughFieldByField() {
    assertThat(over("{'a': {'b': 1, 'c': 2}, 'd': 3}", "{'a': {'c': 4}}"))
        .isEqualTo(json("{'a': {'b': 1, 'c': 4}, 'd': 3}"));
  }

  @Test
  void listsNumbersAndTextsAreReplaced() {
    assertThat(over("{'a': [1, 2], 'b': {'c': 1}}", "{'a': [3], 'b': 'x', 'd': null}"))
        .isEqualTo(json("{'a': [3], 'b': 'x', 'd': null}"));
  }

  @Test
  void aPartOfAnotherTypeKeepsNothingOfTheOldOne() {
    assertThat(over("{'a': {'type': 'x', 'b': 1}}", "{'a': {'type': 'y', 'c': 2}}"))
        .isEqualTo(json("{'a': {'type': 'y', 'c': 2}}"));
    assertThat(over("{'a': {'type': 'x', 'b': 1}}", "{'a': {'type': 'x', 'c': 2}}"))
        .isEqualTo(json("{'a': {'type': 'x', 'b': 1, 'c': 2}}"));
  }

  @Test
  void neitherOfTheTwoIsTouched() {
    ObjectNode base = json("{'a': {'b': 1}}");
    ObjectNode changes = json("{'a': {'c': {'d': 2}}}");

    JsonMerge.over(base, changes).withObject("a").withObject("c").put("d", 3);

    assertThat(base).isEqualTo(json("{'a': {'b': 1}}"));
    assertThat(changes).isEqualTo(json("{'a': {'c': {'d': 2}}}"));
  }

  @Test
  void resolvedChangesHaveTheValuesOfTheWhole() {
    assertThat(
            JsonMerge.resolved(
                json("{'a': {'b': 'x'}, 'c': null}"), json("{'a': {'b': '/home/x', 'd': 1}}")))
        .isEqualTo(json("{'a': {'b': '/home/x'}, 'c': null}"));
  }
}
