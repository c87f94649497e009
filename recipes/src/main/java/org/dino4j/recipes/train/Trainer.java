package org.dino4j.recipes.train;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.Backend;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.train.TrainingSession;
import org.dino4j.recipes.cli.Console;
import org.dino4j.recipes.doctor.Doctor;
import org.dino4j.recipes.feed.BatchFeed;
import org.dino4j.recipes.feed.FeedPlan;
import org.dino4j.recipes.feed.Unreadable;
import org.dino4j.recipes.plugin.Catalog;
import org.dino4j.recipes.recipe.PreparedRun;
import org.dino4j.recipes.report.ReportSubject;
import org.dino4j.recipes.report.RunPictures;
import org.dino4j.recipes.run.Checkpoint;
import org.dino4j.recipes.run.Checkpoints;
import org.dino4j.recipes.run.Event;
import org.dino4j.recipes.run.History;
import org.dino4j.recipes.run.RunFolder;
import org.dino4j.recipes.run.State;
import org.dino4j.recipes.run.Timing;

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
   * Trains to the end, or until somebody asks to stop.
   *
   * @return the exit code: 0, or 130 after Ctrl-C
   */
  int train(Assignment todo) {
    Stopwatch watch = new Stopwatch();
    Progress progress = Progress.to(console.err());
    PreparedRun run = todo.run();
    Backend backend = catalog.backend();
    Checkpoints checkpoints = new Checkpoints(todo.folder(), backend.snapshotFiles());
    Optional<Snapshot> snapshot = todo.from().map(checkpoints::read);
    State state = todo.from().map(Checkpoint::state).orElse(State.START);
    try (Signals signals = Signals.to(stop, () -> progress.say(Say.STOPPING));
        BatchFeed feed = feed(todo, state);
        OpenEvaluations evaluations = evaluations(todo, backend);
        TrainingSession session = session(todo, backend)) {
      begin(todo, session, snapshot);
      // All that can be refused has been looked at: now what will be written again is cut off.
      // First the later checkpoints, which say that the logs are longer.
      checkpoints.forgetAfter(state.step());
      try (Logs logs = Logs.from(todo, state)) {
        RunPictures pictures = pictures(todo, backend, logs, state);
        History before = History.of(todo.folder());
        Measurements measurements = new Measurements(evaluations, logs, progress, pictures, before);
        Findings findings = new Findings(Doctor.after(before.steps()), logs, progress);
        Saves saves = new Saves(checkpoints, logs, measurements, Saves.Plan.of(run), todo.from());
        startUp.done("logs opened, crops drawn");
        logs.add(new Timing("start", state.step(), watch.seconds(), 0));
        long done =
            new Loop(
                    run,
                    todo.folder(),
                    session,
                    feed,
                    evaluations,
                    measurements,
                    saves,
                    logs,
                    findings,
                    progress,
                    startUp,
                    signals.stop())
                .from(state.step());
        if (done < run.setting().timeline().steps()) {
          progress.say(Say.stopped(todo.folder(), done));
          return stop.exitCode();
        }
        report(subject(todo, evaluations, session, backend), measurements, logs, progress);
        return 0;
      }
    } catch (Refusal e) {
      throw e.kind() == Refusal.Kind.RUN_FOLDER ? mended(e, todo.folder(), checkpoints) : e;
    }
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

  /** Fills the networks from the checkpoint, or notes what a new run begins with. */
  private static void begin(Assignment todo, TrainingSession session, Optional<Snapshot> snapshot) {
    snapshot.ifPresentOrElse(session::restore, () -> Manifests.noteWeights(todo.folder(), session));
  }

  private static ReportSubject subject(
      Assignment todo, OpenEvaluations evaluations, TrainingSession session, Backend backend) {
    return new ReportSubject(
        todo.run(),
        todo.folder(),
        evaluations.byName(),
        session.snapshot(),
        backend,
        todo.launch().devices());
  }

  private void report(
      ReportSubject subject, Measurements measurements, Logs logs, Progress progress) {
    Closing closing = new Closing(console, subject.run(), subject.folder());
    closing.results(measurements.tables(), logs.seconds());
    progress.doing("writing the report");
    closing.report(subject);
  }

  private static Refusal mended(Refusal cause, RunFolder folder, Checkpoints checkpoints) {
    String whole = Say.mended(folder, checkpoints.newest());
    return new Refusal(cause.kind(), cause.getMessage() + "\n" + whole, cause);
  }

  /** The crops are shown once, before the first step. */
  private static RunPictures pictures(Assignment todo, Backend backend, Logs logs, State state) {
    RunPictures pictures = new RunPictures(todo.run(), backend, todo.launch().devices());
    if (state.step() == 0) {
      logs.add("pictures/crops", 0, pictures.crops());
    }
    return pictures;
  }

  private static BatchFeed feed(Assignment todo, State from) {
    PreparedRun run = todo.run();
    FeedPlan plan =
        FeedPlan.of(
            run.setting().timeline().batch(),
            todo.launch().workers(),
            run.recipe().data().tolerateUnreadable());
    return new BatchFeed(
        run.data(),
        run.recipe().data().views(),
        run.seeds(),
        plan,
        from.step(),
        run.setting().timeline().steps(),
        known(History.until(todo.folder(), from)));
  }

  /** What earlier parts of the run found unreadable: it counts against what is tolerated. */
  private static List<Unreadable> known(History history) {
    return history.replaced().stream().map(Trainer::unreadable).toList();
  }

  private static Unreadable unreadable(Event.SampleReplaced event) {
    return new Unreadable(event.index(), event.sample(), event.reason());
  }
}
