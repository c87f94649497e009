package org.dino4j.recipes.report.chart;

/** Text inside markup. */
public final class Markup {
  private Markup() {}

  /** Text as it may stand in an element or an attribute. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
