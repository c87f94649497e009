package org.dino4j.recipes.suite;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.dino4j.engine.binding.Columns;
import org.dino4j.engine.run.Disk;

/** What a suite found, for people and for programs. */
record SuiteTable(String suite, List<Row> rows) {
  boolean ok() {
    return rows.stream().allMatch(Row::ok);
  }

  String text() {
    Columns table =
        new Columns("", "   ")
            .row("RUN", "SEED", "WHAT", "EXPECTED", "FOUND", "", "SOURCE OF THE EXPECTATION");
    rows.forEach(
        row ->
            table.row(
                row.run(),
                Long.toString(row.seed()),
                row.what(),
                row.expected(),
                row.found(),
                row.ok() ? "ok" : "OUT",
                row.source()));
    long out = rows.stream().filter(row -> !row.ok()).count();
    String verdict = out == 0 ? "all %d as expected" : out + " of %d NOT as expected";
    return "%ssuite %s: %s%n".formatted(table.text(), suite, verdict.formatted(rows.size()));
  }

  private String json() {
    ObjectNode file = JsonNodeFactory.instance.objectNode().put("suite", suite).put("ok", ok());
    ArrayNode list = file.putArray("rows");
    rows.forEach(
        row ->
            list.addObject()
                .put("run", row.run())
                .put("seed", row.seed())
                .put("what", row.what())
                .put("expected", row.expected())
                .put("found", row.found())
                .put("ok", row.ok())
                .put("source", row.source()));
    return file.toPrettyString() + "\n";
  }

  /** Writes {@code suite.txt} and {@code suite.json}. */
  void write(Path folder) {
    Disk.replace(folder.resolve("suite.txt"), text().getBytes(StandardCharsets.UTF_8));
    Disk.replace(folder.resolve("suite.json"), json().getBytes(StandardCharsets.UTF_8));
  }
}
