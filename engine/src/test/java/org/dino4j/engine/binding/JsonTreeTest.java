package org.dino4j.engine.binding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTreeTest {
  private final Faults faults = new Faults();

  @Test
  void allowsCommentsAndTrailingCommas() {
    assertThat(read("/* a */ {\"a\": [1, 2,], // b\n }").at("/a").size()).isEqualTo(2);
    assertThat(faults.all()).isEmpty();
  }

  @Test
  void keepsNumbersExact() {
    assertThat(read("{\"a\": 0.1234567890123456789, \"b\": 9223372036854775808}"))
        .hasToString("{\"a\":0.1234567890123456789,\"b\":9223372036854775808}");
  }

  @Test
  void findsEveryFieldThatIsGivenTwice() {
    read("{\"a\": 1,\n\"b\": {\"c\": 1,\n\"c\": 2},\n\"a\": 3}");

    assertThat(faults.message("x"))
        .isEqualTo(
            """
            recipe x has 2 problems
              $.b.c   Given twice, in line 2 and in line 3. Remove one
              $.a     Given twice, in line 1 and in line 4. Remove one""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": }",
        "{",
        "{\"a\": 1} }",
        "{\"a\": 1} 2",
        "{a: 1}",
        "[1, 2",
        "\"",
        "{\"a\": 01}"
      })
  void namesLineAndColumnOfWhatIsNotJson(String text) {
    read(text);

    assertThat(faults.all())
        .singleElement()
        .satisfies(fault -> assertThat(fault.place()).startsWith("line 1, column "));
  }

  @Test
  void sayNothingOfAnEmptyText() {
    assertThat(read("  // only this\n").isMissingNode()).isTrue();
    assertThat(faults.all()).isEmpty();
  }

  @Test
  void takesUtf8WithAByteOrderMark() {
    assertThat(read("\uFEFF{\"a\": \"\u00e4\"}").at("/a").asText()).isEqualTo("\u00e4");
  }

  private JsonNode read(String text) {
    return new JsonTree(faults).read(text.getBytes(StandardCharsets.UTF_8));
  }
}
