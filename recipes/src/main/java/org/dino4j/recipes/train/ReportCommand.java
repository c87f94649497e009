package org.dino4j.recipes.train;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.dino4j.recipes.cli.Command;
import org.dino4j.recipes.cli.Console;
import org.dino4j.recipes.cli.ValueOption;
import org.dino4j.report.ComparisonReport;
import org.dino4j.report.HtmlReport;
import org.dino4j.report.RunRecord;

/** Writes the report of a run again. */
public final class ReportCommand implements Command {
  private static final String OUT = "out";

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
    return "write the report of a run again, also of an unfinished one, or compare two runs";
  }

  @Override
  public String arguments() {
    return "RUN [OTHER]";
  }

  @Override
  public String example() {
    return "./dino4j report runs/quickstart-1";
  }

  @Override
  public Options options() {
    return stored
        .options()
        .addOption(
            ValueOption.of(
                OUT,
                "FILE",
                "the page; default: report.html or report-vs-OTHER.html in the folder of RUN"));
  }

  @Override
  public int run(CommandLine line) {
    Optional<Path> out = Optional.ofNullable(line.getOptionValue(OUT)).map(Path::of);
    return line.getArgList().size() == 1 ? one(line, out) : two(line.getArgList(), out);
  }

  private int one(CommandLine line, Optional<Path> out) {
    Progress progress = Progress.to(console.err());
    progress.doing("opening the run");
    return stored.with(
        line,
        open -> {
          progress.doing("writing the report");
          HtmlReport report = new HtmlReport(open.subject());
          return say(out.map(report::write).orElseGet(report::write));
        });
  }

  private int two(List<String> runs, Optional<Path> out) {
    RunRecord first = RunRecord.of(Path.of(runs.get(0)));
    RunRecord second = RunRecord.of(Path.of(runs.get(1)));
    stored.warn(first.folder());
    stored.warn(second.folder());
    return say(new ComparisonReport(first, second).write(out));
  }

  private int say(Path page) {
    console.out().println("report: " + page);
    return 0;
  }
}
