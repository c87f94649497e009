package org.dino4j.recipes.train;

import jakarta.inject.Inject;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.dino4j.recipes.cli.Command;
import org.dino4j.recipes.cli.Console;
import org.dino4j.recipes.report.HtmlReport;

/** Writes the report of a run again. */
public final class ReportCommand implements Command {
  private final StoredCheckpoints stored;
  private final Console console;

  @Inject
  ReportCommand(StoredCheckpoints stored, Console console) {
    this.stored = stored;
    this.console = console;
  }

  @Override
  public String name() {
    return "report";
  }

  @Override
  public String summary() {
    return "write the report of a run again, also of one that is not finished";
  }

  @Override
  public String arguments() {
    return "RUN";
  }

  @Override
  public String example() {
    return "./dino4j report runs/quickstart-1";
  }

  @Override
  public Options options() {
    return stored.options();
  }

  @Override
  public int run(CommandLine line) {
    return stored.with(
        line,
        open -> {
          console.out().println("report: " + new HtmlReport(open.subject()).write());
          return 0;
        });
  }
}
