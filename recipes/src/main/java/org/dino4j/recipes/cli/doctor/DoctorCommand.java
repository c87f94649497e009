package org.dino4j.recipes.cli.doctor;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.dino4j.engine.doctor.Chart;
import org.dino4j.engine.doctor.Doctor;
import org.dino4j.engine.doctor.WaitingForData;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.History;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.recipes.cli.Command;
import org.dino4j.recipes.cli.Console;

/** Looks at the steps of a run again, and says how it stands. */
public final class DoctorCommand implements Command {
  private final Console console;

  @Inject
  DoctorCommand(Console console) {
    this.console = console;
  }

  @Override
  public String name() {
    return "doctor";
  }

  @Override
  public String summary() {
    return "say how healthy a run is, also one that is not finished";
  }

  @Override
  public String arguments() {
    return "RUN";
  }

  @Override
  public String example() {
    return "./dino4j doctor runs/quickstart-1";
  }

  @Override
  public Options options() {
    return new Options();
  }

  @Override
  public int run(CommandLine line) {
    RunFolder folder = RunFolder.open(Path.of(line.getArgList().get(0)));
    History history = History.of(folder);
    List<Event.Found> findings = WaitingForData.with(Doctor.findings(history), folder);
    console.out().print(Chart.text(folder.name(), history, findings));
    return 0;
  }
}
