package org.dino4j.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.dino4j.report.chart.Markup;

/** One HTML file that needs nothing else: styles and pictures are inside. */
final class Page {
  /** Tells our pages from others. */
  static final String GENERATOR = "<meta name=\"generator\" content=\"dino4j\">";

  private final StringBuilder body = new StringBuilder();
  private final String title;

  Page(String title) {
    this.title = title;
  }

  /** Adds markup as it is. */
  Page add(String html) {
    body.append(html).append('\n');
    return this;
  }

  /** Adds a chapter with a heading and a sentence on how to read it. */
  Page chapter(String heading, String howToRead, String html) {
    return add("<h2>" + Markup.escape(heading) + "</h2>")
        .add("<p class=\"soft\">" + Markup.escape(howToRead) + "</p>")
        .add(html);
  }

  String html() {
    return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        %s
        <title>%s</title>
        <style>%s</style>
        </head>
        <body><main>
        %s</main></body>
        </html>
        """
        .formatted(GENERATOR, Markup.escape(title), styles(), body);
  }

  private static String styles() {
    try (InputStream css = Page.class.getResourceAsStream("report.css")) {
      return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
