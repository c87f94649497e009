package org.dino4j.recipes.train;

import java.util.Map;
import java.util.Optional;
import org.dino4j.api.signal.Signal;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.train.TrainingSession;
import org.dino4j.engine.doctor.Doctor;
import org.dino4j.engine.provenance.WeightFileFacts;
import org.dino4j.engine.provenance.WeightHash;
import org.dino4j.engine.recipe.PreparedPhase;
import org.dino4j.engine.run.Checkpoint;
import org.dino4j.engine.run.Checkpoints;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.Manifest;
import org.dino4j.engine.run.Past;
import org.dino4j.engine.run.RunPosition;
import org.dino4j.engine.train.RunLog;
import org.dino4j.recipes.cli.Console;

/**
 * Where a run begins in this process. All of it is read before anything of the folder is changed.
 *
 * @param snapshot what the networks are filled with; nothing where they start by chance
 * @param past what the run had done
 */
record RunStart(Assignment todo, Checkpoints checkpoints, Optional<Snapshot> snapshot, Past past) {
  static RunStart of(Assignment todo, Checkpoints checkpoints) {
    Optional<Snapshot> snapshot = todo.from().map(from -> snapshot(todo, from, checkpoints));
    RunPosition position = todo.from().map(Checkpoint::position).orElse(RunPosition.START);
    return new RunStart(todo, checkpoints, snapshot, Past.of(todo.folder(), position));
  }

  /** What the run remembers at a checkpoint, as the phase that goes on from there holds it. */
  private static Snapshot snapshot(Assignment todo, Checkpoint from, Checkpoints checkpoints) {
    Snapshot saved = checkpoints.read(from);
    PreparedPhase phase = todo.run().phase();
    return todo.run().after(from.step()).phase().number() == phase.number()
        ? saved
        : todo.changes().into(phase).of(saved);
  }

  /** Whether nothing of the phase is done yet. */
  boolean isAtPhaseStart() {
    return past.step() == todo.run().phase().first();
  }

  /** Fills the networks from the checkpoint, or notes in the manifest what a run begins with. */
  Manifest begin(TrainingSession session, Console console) {
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
  void cutOff(Manifest manifest) {
    manifest.write(todo.folder());
    checkpoints.forgetAfter(past.step());
  }

  /** A doctor who knows the steps so far; where a phase begins, the run says it before. */
  Doctor doctor(TrainingSession session, RunLog log) {
    Doctor doctor = Doctor.after(past.history().events(), signals(session, log));
    if (isNewPhase()) {
      log.add(new Event.Phase(past.step(), todo.run().phase().name()));
      doctor.phaseBegins();
    }
    return doctor;
  }

  /** Whether the run has not said yet that its phase begins. */
  private boolean isNewPhase() {
    return todo.run().isPhased() && past.history().phases().size() <= todo.run().phase().number();
  }

  /**
   * What the numbers of the steps are; a run that begins writes it down first of all, a phase where
   * it differs.
   */
  private Map<String, Signal> signals(TrainingSession session, RunLog log) {
    Map<String, Signal> declared = session.signals();
    Map<String, Signal> before = past.history().signals();
    boolean isNews = past.history().events().isEmpty() || isNewPhase();
    if (declared.isEmpty() || !isNews || before.equals(declared)) {
      return before;
    }
    log.add(new Event.Signals(past.step(), declared));
    return declared;
  }
}
