package org.dino4j.engine.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.dino4j.api.part.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OverridesTest {
  private final Faults faults = new Faults();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "count=4|/count|4",
        "title=5 epochs|/title|\"5 epochs\"",
        "title=\"7\"|/title|\"7\"",
        "title=|/title|\"\"",
        "title=a=b|/title|\"a=b\"",
        "numbers[1]=9|/numbers|[1,9]",
        "numbers.0=9|/numbers|[9,2]",
        "numbers=[]|/numbers|[]",
        "figure.figures[0].radius=4|/figure/figures|[{\"type\":\"disc\",\"radius\":4}]",
        "colour=red|/colour|\"red\"",
      })
  void putsValuesAtPaths(String change, String pointer, String expected) {
    ObjectNode root =
        node(
            "{\"count\": 3, \"numbers\": [1, 2], \"figure\": {\"type\": \"stack\", \"figures\": [{\"type\": \"disc\", \"radius\": 1}]}}");

    apply(root, change);

    assertThat(root.at(pointer)).hasToString(expected);
    assertThat(faults.all()).isEmpty();
  }

  @Test
  void startsFromTheDefaultInsideWhatTheRecipeLeavesOut() {
    ObjectNode root = node("{\"count\": 3, \"figure\": {\"type\": \"stack\", \"figures\": []}}");

    apply(root, "numbers[0]=7");

    assertThat(root.at("/numbers")).hasToString("[7,2]");
  }

  @Test
  void takesAPathAsItWasTypedInTheCurrentFolder() {
    ObjectNode root = node("{\"count\": 3}");

    apply(root, "file=some/pictures");
    apply(root, "title=some/pictures");

    assertThat(root.get("file").textValue())
        .isEqualTo(Path.of("some/pictures").toAbsolutePath().toString());
    assertThat(root.get("title").textValue()).isEqualTo("some/pictures");
  }

  @Test
  void doesNotChangeTheDefaultItself() {
    apply(node("{}"), "numbers[0]=7");
    ObjectNode second = node("{}");
    apply(second, "numbers[1]=7");

    assertThat(second.at("/numbers")).hasToString("[1,7]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "numbers[5]=1|$.numbers is a list of 2, counted from 0, and has no '5' in it. Give the number of one that is there, or set the list as a whole",
        "numbers.x=1|$.numbers is a list of 2, counted from 0, and has no 'x' in it. Give the number of one that is there, or set the list as a whole",
        "count.x=1|$.count is 3 and has no 'x' in it. Set it as a whole",
      })
  void namesAPathThatLeadsNowhere(String change, String message) {
    apply(node("{\"count\": 3}"), change);

    assertThat(faults.all())
        .containsExactly(new Fault(Fault.Kind.STRUCTURE, "--set " + change, message));
  }

  @ParameterizedTest
  @ValueSource(strings = {"count", "=3", ""})
  void refusesWhatIsNoChange(String change) {
    assertThatThrownBy(() -> apply(node("{}"), change))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "--set " + change + ": expected a path and a value, for example --set train.batch=32");
  }

  private void apply(ObjectNode root, String change) {
    new Overrides(Toys.catalog(), faults).apply(Toys.Everything.class, root, List.of(change));
  }

  private static ObjectNode node(String json) {
    return (ObjectNode) JsonTree.parse(json);
  }
}
