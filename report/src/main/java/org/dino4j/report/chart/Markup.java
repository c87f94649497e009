package org.dino4j.report.chart;

import org.dino4j.engine.terminal.Visible;

/** Text inside markup. */
public final class Markup {
  private Markup() {}

  /** Text as it may stand in an element or an attribute; what a browser obeys is shown instead. */
  public static String escape(String text) {
    return Visible.text(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
