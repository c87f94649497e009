package org.dino4j.recipes.train;

import jakarta.inject.Inject;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.dino4j.recipes.cli.Command;
import org.dino4j.recipes.cli.Console;
import org.dino4j.recipes.run.History;

/** Measures a checkpoint again. */
public final class EvaluateCommand implements Command {
  private final StoredCheckpoints stored;
  private final Console console;

  @Inject
  EvaluateCommand(StoredCheckpoints stored, Console console) {
    this.stored = stored;
    this.console = console;
  }

  @Override
  public String name() {
    return "evaluate";
  }

  @Override
  public String summary() {
    return "measure a checkpoint of a run again, next to its baselines";
  }

  @Override
  public String arguments() {
    return "RUN";
  }

  @Override
  public String example() {
    return "./dino4j evaluate runs/quickstart-1 --checkpoint step-00001000";
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
          console
              .out()
              .println("%s of %s".formatted(open.checkpoint().name(), open.folder().root()));
          History history = History.of(open.folder());
          open.evaluations()
              .byName()
              .forEach(
                  (name, evaluation) -> {
                    Map<String, Double> known = history.baselines().getOrDefault(name, Map.of());
                    ResultTable table =
                        ResultTable.of(
                            name,
                            evaluation.measure(open.snapshot()),
                            known.isEmpty() ? evaluation.baselines() : known,
                            evaluation.notes());
                    console.out().print(table.text());
                  });
          return 0;
        });
  }
}
