package org.dino4j.recipes.train;

import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.signal.Signal;
import org.dino4j.api.train.Backend;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.train.TrainingSession;
import org.dino4j.engine.doctor.Doctor;
import org.dino4j.engine.feed.BatchFeed;
import org.dino4j.engine.feed.FeedPlan;
import org.dino4j.engine.feed.Unreadable;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.engine.provenance.WeightFileFacts;
import org.dino4j.engine.provenance.WeightHash;
import org.dino4j.engine.recipe.PreparedRun;
import org.dino4j.engine.run.Checkpoint;
import org.dino4j.engine.run.Checkpoints;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.History;
import org.dino4j.engine.run.Manifest;
import org.dino4j.engine.run.Past;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.engine.run.State;
import org.dino4j.engine.run.Timing;
import org.dino4j.recipes.cli.Console;
import org.dino4j.recipes.cli.OutOfMemory;
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
   * Trains to the end, or until somebody asks to stop.
   *
   * @return the exit code: 0, or 130 after Ctrl-C
   */
  int train(Assignment todo) {
    Stopwatch watch = new Stopwatch();
    Progress progress = Progress.to(console.err());
    Backend backend = catalog.backend();
    Checkpoints checkpoints = new Checkpoints(todo.folder(), backend.snapshotFiles());
    Optional<Snapshot> snapshot = todo.from().map(checkpoints::read);
    Past past = Past.of(todo.folder(), todo.from().map(Checkpoint::state).orElse(State.START));
    try (Signals signals = Signals.to(stop, () -> progress.say(Say.STOPPING));
        BatchFeed feed = feed(todo, past);
        OpenEvaluations evaluations = evaluations(todo, backend);
        TrainingSession session = session(todo, backend)) {
      Manifest manifest = begin(todo, session, snapshot);
      RunPictures pictures = new RunPictures(todo.run(), backend, todo.launch().devices());
      Optional<BufferedImage> crops = crops(pictures, past.step());
      cutOff(manifest, todo.folder(), checkpoints, past.step());
      try (Logs logs = Logs.from(todo, past)) {
        crops.ifPresent(drawn -> logs.add("pictures/crops", 0, drawn));
        Measurements measurements = measurements(todo, past, evaluations, logs, progress, pictures);
        Findings findings =
            new Findings(
                Doctor.after(past.history().steps(), signals(past, session, logs)), logs, progress);
        Saves saves = saves(todo, manifest, checkpoints, logs, measurements);
        startUp.done("logs opened, crops drawn");
        logs.add(new Timing("start", past.step(), watch.seconds(), 0));
        long done =
            new Loop(
                    todo.run(),
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
                .from(past.step());
        if (done < todo.run().setting().timeline().steps()) {
          return stopped(todo.folder(), done, progress);
        }
        report(subject(todo, evaluations, session, backend), measurements, logs, progress);
        return 0;
      }
    } catch (RuntimeException | Error e) {
      throw ended(e, todo.folder(), checkpoints);
    }
  }

  private static Measurements measurements(
      Assignment todo,
      Past past,
      OpenEvaluations evaluations,
      Logs logs,
      Progress progress,
      RunPictures pictures) {
    return new Measurements(
        evaluations, logs, progress, pictures, past.history(), todo.run().recipe().best());
  }

  /** What the numbers of the steps are; a run that begins writes it down first of all. */
  private static Map<String, Signal> signals(Past past, TrainingSession session, Logs logs) {
    Map<String, Signal> declared = session.signals();
    if (declared.isEmpty() || !past.history().events().isEmpty()) {
      return past.history().signals();
    }
    logs.add(new Event.Signals(0, declared));
    return declared;
  }

  private int stopped(RunFolder folder, long done, Progress progress) {
    progress.say(Say.stopped(folder, done));
    return stop.exitCode();
  }

  private static Saves saves(
      Assignment todo,
      Manifest manifest,
      Checkpoints checkpoints,
      Logs logs,
      Measurements measurements) {
    Saves.Plan plan = Saves.Plan.of(todo.run(), manifest);
    return new Saves(checkpoints, logs, measurements, plan, todo.from());
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

  /** Fills the networks from the checkpoint, or notes in the manifest what a run begins with. */
  private Manifest begin(Assignment todo, TrainingSession session, Optional<Snapshot> snapshot) {
    Manifest before = todo.manifest();
    if (snapshot.isPresent()) {
      session.restore(snapshot.get());
      return before;
    }
    Manifest begun =
        before
            .takingFrom(WeightFileFacts.of(session.sources()))
            .begunWith(WeightHash.of(session.snapshot()));
    if (!begun.changes().equals(before.changes())) {
      console.err().println("warning: equal bits are promised no more, " + begun.promise());
    }
    return begun;
  }

  /**
   * All that can be refused has been looked at: now it is written down that the run goes on, and
   * what will be written again is cut off. First the later checkpoints, which say that the logs are
   * longer.
   */
  private static void cutOff(
      Manifest manifest, RunFolder folder, Checkpoints checkpoints, long step) {
    manifest.write(folder);
    checkpoints.forgetAfter(step);
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

  /** Where disk or memory were too small, what is said ends with how far the run is whole. */
  private static RuntimeException ended(
      Throwable fault, RunFolder folder, Checkpoints checkpoints) {
    Optional<Refusal> tooSmall = OutOfMemory.in(fault).or(() -> ofTheFolder(fault));
    if (tooSmall.isPresent()) {
      return mended(tooSmall.get(), folder, checkpoints);
    }
    if (fault instanceof Error error) {
      throw error;
    }
    return (RuntimeException) fault;
  }

  private static Optional<Refusal> ofTheFolder(Throwable fault) {
    return fault instanceof Refusal refusal && refusal.kind() == Refusal.Kind.RUN_FOLDER
        ? Optional.of(refusal)
        : Optional.empty();
  }

  private static Refusal mended(Refusal cause, RunFolder folder, Checkpoints checkpoints) {
    String whole = Say.mended(folder, checkpoints.newest());
    return new Refusal(cause.kind(), cause.getMessage() + "\n" + whole, cause);
  }

  /** The crops are shown once, before the first step. */
  private static Optional<BufferedImage> crops(RunPictures pictures, long step) {
    return step == 0 ? Optional.of(pictures.crops()) : Optional.empty();
  }

  private static BatchFeed feed(Assignment todo, Past past) {
    PreparedRun run = todo.run();
    FeedPlan plan =
        FeedPlan.of(
                run.setting().timeline().batch(),
                todo.launch().workers(),
                run.recipe().data().tolerateUnreadable())
            .with(run.wanted());
    return new BatchFeed(
        run.data(),
        run.recipe().data().views(),
        run.seeds(),
        plan,
        past.step(),
        run.setting().timeline().steps(),
        known(past.history()));
  }

  /** What earlier parts of the run found unreadable: it counts against what is tolerated. */
  private static List<Unreadable> known(History history) {
    return history.replaced().stream().map(Trainer::unreadable).toList();
  }

  private static Unreadable unreadable(Event.SampleReplaced event) {
    return new Unreadable(event.index(), event.sample(), event.reason());
  }
}
