package org.dino4j.recipes.train;

import com.google.inject.Singleton;
import org.dino4j.engine.train.StopRequest;
import org.dino4j.recipes.cli.CommandModule;

/** Binds training and the commands around a run. */
public final class TrainModule extends CommandModule {
  @Override
  protected void configure() {
    bind(StopRequest.class).in(Singleton.class);
    bind(StartUp.class).in(Singleton.class);
    bind(Trainer.class);
    bind(NewRuns.class);
    bind(StoredRuns.class);
    bind(StoredCheckpoints.class);
    bind(Measurands.class);
    command(RunCommand.class);
    command(ResumeCommand.class);
    command(EvaluateCommand.class);
    command(AuditCommand.class);
    command(ReportCommand.class);
  }
}
