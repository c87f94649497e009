package org.dino4j.recipes.train;

import java.nio.file.Path;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.NonFiniteException;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.train.TrainingSession;
import org.dino4j.engine.feed.FedBatch;
import org.dino4j.engine.recipe.PreparedRun;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.engine.train.CheckpointKeeper;
import org.dino4j.engine.train.RunListener;
import org.dino4j.recipes.incident.Evidence;
import org.dino4j.recipes.incident.StoppedStep;

/** Ends a run whose step was not finite, and keeps what is needed to find out why. */
record NonFiniteStep(
    PreparedRun run, RunFolder folder, CheckpointKeeper checkpoints, TrainingSession session)
    implements RunListener {
  @Override
  public void notFinite(FedBatch fed, NonFiniteException cause) {
    Evidence evidence = Evidence.of(run, fed.step());
    throw cause.isWritten() ? ruined(fed, cause, evidence) : stopped(fed, cause, evidence);
  }

  /** The step has written nothing: the weights are those of the step before. */
  private Refusal stopped(FedBatch fed, NonFiniteException cause, Evidence evidence) {
    Snapshot before = session.snapshot();
    Path good = checkpoints.kept(fed.step(), before).folder();
    Evidence weighed = evidence.with(before);
    String says = "Nothing of this step was written; the weights before it are in " + good;
    return refusal(
        new StoppedStep(fed.step(), cause, run.setting().inputs(), fed.batch(), weighed),
        checkpoints
            .before(fed.step())
            .filter(older -> weighed.isHuge())
            .map(
                older -> says + ", finite but huge; those of an older one are in " + older.folder())
            .orElse(says));
  }

  /** The step is over, and what was there before it is gone. */
  private Refusal ruined(FedBatch fed, NonFiniteException cause, Evidence evidence) {
    return refusal(
        new StoppedStep(fed.step(), cause, run.setting().inputs(), fed.batch(), evidence),
        checkpoints
            .newest()
            .map(good -> "None of it was saved; the last good checkpoint is " + good.folder())
            .orElse("None of it was saved; there is no checkpoint before it"));
  }

  private Refusal refusal(StoppedStep stopped, String good) {
    return new Refusal(
        Refusal.Kind.NON_FINITE, stopped.message(kept(stopped), good), stopped.cause());
  }

  /** A full disk must not hide what the step died of. */
  private String kept(StoppedStep stopped) {
    try {
      return "its crops, arrays and scalars are in " + stopped.write(folder);
    } catch (Refusal e) {
      return e.getMessage();
    }
  }
}
