package org.dino4j.recipes.train;

import java.util.Map;
import java.util.Optional;
import org.dino4j.api.signal.Signal;
import org.dino4j.api.train.Backend;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.train.TrainingSession;
import org.dino4j.engine.doctor.Doctor;
import org.dino4j.engine.provenance.WeightFileFacts;
import org.dino4j.engine.provenance.WeightHash;
import org.dino4j.engine.run.Checkpoint;
import org.dino4j.engine.run.Checkpoints;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.Manifest;
import org.dino4j.engine.run.Past;
import org.dino4j.engine.run.State;
import org.dino4j.engine.train.RunLog;
import org.dino4j.recipes.cli.Console;

/**
 * Where a run begins in this process. All of it is read before anything of the folder is changed.
 *
 * @param snapshot what the networks are filled with; nothing where they start by chance
 * @param past what the run had done
 */
record RunStart(Assignment todo, Checkpoints checkpoints, Optional<Snapshot> snapshot, Past past) {
  static RunStart of(Assignment todo, Backend backend) {
    Checkpoints checkpoints = new Checkpoints(todo.folder(), backend.snapshotFiles());
    Optional<Snapshot> snapshot = todo.from().map(checkpoints::read);
    State state = todo.from().map(Checkpoint::state).orElse(State.START);
    return new RunStart(todo, checkpoints, snapshot, Past.of(todo.folder(), state));
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

  /** A doctor who knows the steps so far. */
  Doctor doctor(TrainingSession session, RunLog log) {
    return Doctor.after(past.history().steps(), signals(session, log));
  }

  /** What the numbers of the steps are; a run that begins writes it down first of all. */
  private Map<String, Signal> signals(TrainingSession session, RunLog log) {
    Map<String, Signal> declared = session.signals();
    if (declared.isEmpty() || !past.history().events().isEmpty()) {
      return past.history().signals();
    }
    log.add(new Event.Signals(0, declared));
    return declared;
  }
}
