package org.dino4j.recipes.train;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.dino4j.api.train.Backend;
import org.dino4j.api.train.TrainingSession;
import org.dino4j.engine.doctor.Doctor;
import org.dino4j.engine.feed.BatchFeed;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.engine.recipe.PreparedRun;
import org.dino4j.engine.run.Checkpoints;
import org.dino4j.engine.run.Manifest;
import org.dino4j.engine.run.Timing;
import org.dino4j.engine.train.Agenda;
import org.dino4j.engine.train.CheckpointKeeper;
import org.dino4j.engine.train.DoctorListener;
import org.dino4j.engine.train.ElapsedTime;
import org.dino4j.engine.train.Listeners;
import org.dino4j.engine.train.LogFiles;
import org.dino4j.engine.train.Loop;
import org.dino4j.engine.train.Measurements;
import org.dino4j.engine.train.OpenEvaluations;
import org.dino4j.engine.train.RunFeed;
import org.dino4j.engine.train.RunListener;
import org.dino4j.engine.train.RunLog;
import org.dino4j.engine.train.StopRequest;
import org.dino4j.recipes.cli.Console;
import org.dino4j.report.ReportSubject;
import org.dino4j.report.RunPictures;

/** Trains a prepared recipe into a run folder, from its start or from a checkpoint. */
final class Trainer {
  private final Catalog catalog;
  private final Console console;
  private final StopRequest stop;
  private final StartUp startUp;

  @Inject
  Trainer(Catalog catalog, Console console, StopRequest stop, StartUp startUp) {
    this.catalog = catalog;
    this.console = console;
    this.stop = stop;
    this.startUp = startUp;
  }

  /**
   * Trains to the end, or until somebody asks to stop. A phase goes on from the checkpoint at the
   * end of the one before it, as a run does that is resumed there: so both have the same bits.
   *
   * @return the exit code: 0, or 130 after Ctrl-C
   */
  int train(Assignment todo) {
    Progress progress = Progress.to(console.err());
    Checkpoints checkpoints = new Checkpoints(todo.folder(), catalog.backend().snapshotFiles());
    try (StopSignals signals = StopSignals.to(stop, () -> progress.say(RunSentences.STOPPING))) {
      Assignment now = todo.atItsPhase();
      long done = phase(now, checkpoints, progress);
      while (isPhaseLeft(now.run(), done) && !signals.stop().asked()) {
        now = now.goingOnFrom(checkpoints.newest());
        done = phase(now, checkpoints, progress);
      }
      return done < todo.run().steps() ? stopped(todo, done, progress) : 0;
    } catch (RuntimeException | Error e) {
      throw new RunFailure(todo.folder(), checkpoints).of(e);
    }
  }

  private static boolean isPhaseLeft(PreparedRun run, long done) {
    return done == run.phase().end() && done < run.steps();
  }

  /** Trains to the end of a phase; returns how many steps of the run are done. */
  private long phase(Assignment todo, Checkpoints checkpoints, Progress progress) {
    ElapsedTime time = new ElapsedTime();
    RunStart start = RunStart.of(todo, checkpoints);
    try (BatchFeed feed = RunFeed.open(todo.run(), todo.launch().workers(), start.past());
        OpenEvaluations evaluations = evaluations(todo, catalog.backend());
        TrainingSession session = session(todo, catalog.backend())) {
      return train(start, new Opened(feed, evaluations, session), progress, time);
    }
  }

  /** What a run holds open while it goes on. */
  private record Opened(BatchFeed feed, OpenEvaluations evaluations, TrainingSession session) {}

  private long train(RunStart start, Opened opened, Progress progress, ElapsedTime time) {
    Assignment todo = start.todo();
    Manifest manifest = start.begin(opened.session(), console);
    RunPictures pictures = new RunPictures(todo.run(), catalog.backend(), todo.launch().devices());
    Optional<BufferedImage> crops = crops(pictures, start);
    start.cutOff(manifest);
    try (LogFiles files = LogFiles.from(todo.folder(), start.past().position());
        BoardListener board = BoardListener.from(start, pictures, opened.evaluations().first())) {
      board.show(start.past().step(), crops);
      RunListener told =
          Listeners.of(
              board,
              new WitnessListener(todo.witness()),
              new TerminalListener(progress, startUp, todo.run()));
      RunLog log = new RunLog(files, told, start.past().seconds());
      Agenda agenda = agenda(start, manifest, opened.evaluations(), log, told);
      Doctor doctor = start.doctor(opened.session(), log);
      RunListener listener =
          Listeners.of(
              new DoctorListener(doctor, log),
              told,
              new NonFiniteStep(todo.run(), todo.folder(), agenda.checkpoints(), opened.session()));
      startUp.done("logs opened, crops drawn");
      log.add(new Timing("start", start.past().step(), time.seconds(), 0));
      long done =
          new Loop(todo.run(), opened.session(), opened.feed(), agenda, log, listener, stop)
              .from(start.past().step());
      if (done == todo.run().steps()) {
        ended(todo, opened, agenda.measurements(), log, progress);
      }
      return done;
    }
  }

  private static Agenda agenda(
      RunStart start,
      Manifest manifest,
      OpenEvaluations evaluations,
      RunLog log,
      RunListener listener) {
    Assignment todo = start.todo();
    Measurements measurements =
        new Measurements(
            evaluations, log, listener, start.past().history(), todo.run().recipe().best());
    CheckpointKeeper.Plan plan = CheckpointKeeper.Plan.of(todo.run(), manifest);
    return new Agenda(
        todo.run(),
        measurements,
        new CheckpointKeeper(start.checkpoints(), log, measurements, plan, todo.from()));
  }

  private OpenEvaluations evaluations(Assignment todo, Backend backend) {
    return startUp.timed(
        "evaluations opened",
        () -> OpenEvaluations.of(todo.run(), backend, todo.launch().devices()));
  }

  private TrainingSession session(Assignment todo, Backend backend) {
    return startUp.timed(
        "graph built, first values", () -> backend.train(todo.run().plan(todo.launch().devices())));
  }

  /** The crops are shown once, before the first step of a phase. */
  private static Optional<BufferedImage> crops(RunPictures pictures, RunStart start) {
    return start.isAtPhaseStart() ? Optional.of(pictures.crops()) : Optional.empty();
  }

  private int stopped(Assignment todo, long done, Progress progress) {
    progress.say(RunSentences.stopped(todo.folder(), done));
    return stop.exitCode();
  }

  private void ended(
      Assignment todo, Opened opened, Measurements measurements, RunLog log, Progress progress) {
    ReportSubject subject =
        new ReportSubject(
            todo.run(),
            todo.folder(),
            opened.evaluations().byName(),
            opened.session().snapshot(),
            catalog.backend(),
            todo.launch().devices());
    RunEnd end = new RunEnd(console, todo.run(), todo.folder());
    end.results(ResultTable.all(measurements, subject.evaluations()), log.seconds());
    progress.doing("writing the report");
    end.report(subject);
  }
}
