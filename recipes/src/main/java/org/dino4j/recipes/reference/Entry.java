package org.dino4j.recipes.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dino4j.api.option.Shorthand;
import org.dino4j.engine.binding.Columns;
import org.dino4j.engine.binding.RecordForm;
import org.dino4j.engine.plugin.CatalogEntry;

/**
 * What can be said of one thing in a recipe.
 *
 * @param title {@code Backbone 'vit', from plugins-backbones}
 * @param meaning one line, empty if its author wrote none
 * @param shorthand what a bare number or text in its place means, if anything
 * @param rows its options
 */
record Entry(String title, String meaning, Optional<String> shorthand, List<FieldRow> rows) {
  static Entry of(CatalogEntry entry) {
    RecordForm form = RecordForm.of(entry.options());
    String own = RecordForm.meaning(entry.implementation());
    return new Entry(
        "%s '%s', from %s"
            .formatted(entry.kind().getSimpleName(), entry.type(), entry.plugin().origin()),
        own.isEmpty() ? form.meaning() : own,
        shorthand(entry),
        FieldRows.of(form));
  }

  static Entry of(String title, Class<? extends Record> type) {
    RecordForm form = RecordForm.of(type);
    return new Entry(title, form.meaning(), Optional.empty(), FieldRows.of(form));
  }

  private static Optional<String> shorthand(CatalogEntry entry) {
    return Optional.ofNullable(entry.kind().getAnnotation(Shorthand.class))
        .filter(shorthand -> shorthand.type().equals(entry.type()))
        .map(
            shorthand ->
                "A bare value instead of an object is its field '%s'."
                    .formatted(shorthand.field()));
  }

  String text() {
    StringBuilder text = new StringBuilder(title).append('\n');
    if (!meaning.isEmpty()) {
      text.append(meaning).append('\n');
    }
    shorthand.ifPresent(said -> text.append(said).append('\n'));
    return text.append('\n').append(rows.isEmpty() ? "  no options\n" : table()).toString();
  }

  private String table() {
    Columns table = new Columns("  ", "   ").row("FIELD", "TYPE", "DEFAULT", "MEANING");
    rows.forEach(row -> table.row(row.name(), row.type(), row.fallback(), row.meaning()));
    return table.text();
  }

  String markdown() {
    StringBuilder text = new StringBuilder();
    text.append(paragraph(meaning));
    shorthand.ifPresent(said -> text.append(said).append("\n\n"));
    if (rows.isEmpty()) {
      return text.append("No options.\n\n").toString();
    }
    text.append("| field | type | default | meaning |\n|---|---|---|---|\n");
    rows.forEach(
        row ->
            text.append(
                "| `%s` | %s | %s | %s |\n"
                    .formatted(row.name(), cell(row.type()), fallback(row), cell(row.meaning()))));
    return text.append('\n').toString();
  }

  private static String fallback(FieldRow row) {
    boolean json = !row.fallback().equals("required") && !row.fallback().equals("none");
    return json ? "`" + cell(row.fallback()) + "`" : row.fallback();
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  /** A meaning as a sentence of its own; nothing if there is none. */
  static String paragraph(String meaning) {
    return meaning.isEmpty()
        ? ""
        : meaning.substring(0, 1).toUpperCase(Locale.ROOT) + meaning.substring(1) + ".\n\n";
  }
}
