package org.dino4j.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MarkupTest {
  @Test
  void whatABrowserObeysIsShown() {
    assertThat(Markup.escape("<b title='x' \033[2J\u202e&\"\0\u2028>Grün\n"))
        .isEqualTo("&lt;b title=&#39;x&#39; \\u001b[2J\\u202e&amp;&quot;\\u0000\\u2028&gt;Grün\n");
  }
}
