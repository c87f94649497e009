package org.dino4j.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class JsonTest {
  private static final Map<String, String> NAMES =
      Map.of("a\033[2J\u009b2J\u202e\u2028\n", "Grün \ud83e\udd95 \ud800");

  @Test
  void whatATerminalObeysIsEscapedAndReadBackAsItWas() throws IOException {
    String line = Json.line(NAMES);

    assertThat(line)
        .isEqualToIgnoringCase(
            "{\"a\\u001b[2J\\u009b2J\\u202e\\u2028\\n\":\"Grün \ud83e\udd95 \\ud800\"}");
    assertThat(Json.readLine(line, Object.class)).isEqualTo(NAMES);
  }

  @Test
  void aFileKeepsItsLines() {
    assertThat(new String(Json.file(NAMES), StandardCharsets.UTF_8))
        .startsWith("{\n  \"a\\u001")
        .endsWith("\"\n}\n")
        .doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\n]]");
  }
}
