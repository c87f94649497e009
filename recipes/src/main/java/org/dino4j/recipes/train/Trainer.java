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
import org.dino4j.engine.recipe.PreparedPhase;
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
   * Trains to the end, or until somebody asks to stop. A phase goes on from the checkpoint at the
   * end of the one before it, as a run does that is resumed there: so both have the same bits.
   *
   * @return the exit code: 0, or 130 after Ctrl-C
   */
  int train(Assignment todo) {
    Progress progress = Progress.to(console.err());
    Checkpoints checkpoints = new Checkpoints(todo.folder(), catalog.backend().snapshotFiles());
    long steps = todo.run().steps();
    try (Signals signals = Signals.to(stop, () -> progress.say(Say.STOPPING))) {
      Assignment now = todo.atItsPhase();
      long done = phase(now, checkpoints, progress);
      while (done < steps && done == now.run().phase().end() && !signals.stop().asked()) {
        now = now.goingOnFrom(checkpoints.newest());
        done = phase(now, checkpoints, progress);
      }
      return done < steps ? stopped(todo.folder(), done, progress) : 0;
    } catch (RuntimeException | Error e) {
      throw ended(e, todo.folder(), checkpoints);
    }
  }

  /**
   * Trains to the end of a phase, or until somebody asks to stop; after the last one comes the
   * report.
   *
   * @return steps done in the run
   */
  private long phase(Assignment todo, Checkpoints checkpoints, Progress progress) {
    Stopwatch watch = new Stopwatch();
    Backend backend = catalog.backend();
    Optional<Snapshot> snapshot = todo.from().map(from -> snapshot(todo, from, checkpoints));
    Past past = Past.of(todo.folder(), todo.from().map(Checkpoint::state).orElse(State.START));
    try (BatchFeed feed = feed(todo, past);
        OpenEvaluations evaluations = evaluations(todo, backend);
        TrainingSession session = session(todo, backend)) {
      Manifest manifest = begin(todo, session, snapshot);
      RunPictures pictures = new RunPictures(todo.run(), backend, todo.launch().devices());
      Optional<BufferedImage> crops = crops(pictures, todo, past);
      cutOff(manifest, todo.folder(), checkpoints, past.step());
      try (Logs logs = Logs.from(todo, past)) {
        crops.ifPresent(drawn -> logs.add("pictures/crops", past.step(), drawn));
        Measurements measurements = measurements(todo, past, evaluations, logs, progress, pictures);
        Findings findings = new Findings(doctor(todo, past, session, logs), logs, progress);
        Saves saves = saves(todo, manifest, checkpoints, logs, measurements);
        startUp.done("logs opened, crops drawn");
        logs.add(new Timing("start", past.step(), watch.seconds(), 0));
        if (todo.run().isPhased()) {
          progress.say(Say.phase(todo.run(), past.step()));
        }
        long done =
            new Loop(
                    todo.run(),
                    todo.folder(),
                    session,
                    feed,
                    measurements,
                    saves,
                    logs,
                    findings,
                    progress,
                    startUp,
                    stop)
                .from(past.step());
        if (done == todo.run().steps()) {
          report(subject(todo, evaluations, session, backend), measurements, logs, progress);
        }
        return done;
      }
    }
  }

  /** What the run remembers at a checkpoint, as the phase that goes on from there holds it. */
  private static Snapshot snapshot(Assignment todo, Checkpoint from, Checkpoints checkpoints) {
    Snapshot saved = checkpoints.read(from);
    PreparedPhase phase = todo.run().phase();
    return todo.run().after(from.step()).phase().number() == phase.number()
        ? saved
        : todo.changes().into(phase).of(saved);
  }

  /** Whether the run has not said yet that the phase begins. */
  private static boolean isNewPhase(Assignment todo, Past past) {
    PreparedRun run = todo.run();
    return run.isPhased() && past.history().phases().size() <= run.phase().number();
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

  /** One that has seen all that the phase has done. */
  private static Doctor doctor(Assignment todo, Past past, TrainingSession session, Logs logs) {
    Doctor doctor = Doctor.after(past.history().events(), signals(todo, past, session, logs));
    if (isNewPhase(todo, past)) {
      logs.add(new Event.Phase(past.step(), todo.run().phase().name()));
      doctor.phaseBegins();
    }
    return doctor;
  }

  /**
   * What the numbers of the steps are; a run that begins writes it down first of all, a phase where
   * it differs.
   */
  private static Map<String, Signal> signals(
      Assignment todo, Past past, TrainingSession session, Logs logs) {
    Map<String, Signal> declared = session.signals();
    Map<String, Signal> before = past.history().signals();
    boolean isNews = past.history().events().isEmpty() || isNewPhase(todo, past);
    if (declared.isEmpty() || !isNews || before.equals(declared)) {
      return before;
    }
    logs.add(new Event.Signals(past.step(), declared));
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

  /** The crops are shown once, before the first step of a phase. */
  private static Optional<BufferedImage> crops(RunPictures pictures, Assignment todo, Past past) {
    return past.step() == todo.run().phase().first()
        ? Optional.of(pictures.crops())
        : Optional.empty();
  }

  private static BatchFeed feed(Assignment todo, Past past) {
    PreparedRun run = todo.run();
    PreparedPhase phase = run.phase();
    FeedPlan plan =
        FeedPlan.of(
                run.setting().timeline().batch(),
                todo.launch().workers(),
                run.recipe().data().tolerateUnreadable())
            .with(run.wanted());
    return new BatchFeed(
        run.data(),
        run.recipe().data().views(),
        phase.seeds(),
        plan,
        phase.own(past.step()),
        phase.steps(),
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
