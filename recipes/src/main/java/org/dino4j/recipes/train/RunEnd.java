package org.dino4j.recipes.train;

import java.util.List;
import org.dino4j.engine.doctor.WaitingForData;
import org.dino4j.engine.recipe.PreparedRun;
import org.dino4j.engine.run.History;
import org.dino4j.engine.run.ResultFile;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.recipes.cli.Console;
import org.dino4j.report.HtmlReport;
import org.dino4j.report.ReportSubject;

/** What a run leaves behind when it has come to its end. */
record RunEnd(Console console, PreparedRun run, RunFolder folder) {
  /** Writes {@code result.json} and shows the tables. */
  void results(List<ResultTable> tables, double seconds) {
    long steps = run.steps();
    ResultFile.write(folder, ResultTable.forResultFile(tables), steps, seconds);
    console.out().println("%s steps in %s".formatted(steps, Progress.duration(seconds)));
    tables.forEach(table -> console.out().print(table.text()));
    Expectation.lines(run.recipe(), tables, seconds)
        .forEach(line -> console.out().println("  " + line));
    RunSentences.health(WaitingForData.with(History.of(folder).findings(), folder))
        .forEach(console.out()::println);
  }

  void report(ReportSubject subject) {
    console.out().println("report: " + new HtmlReport(subject).write());
  }
}
