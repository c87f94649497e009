package org.dino4j.recipes.train;

import org.dino4j.api.part.Refusal;
import org.dino4j.recipes.incident.StoppedStep;
import org.dino4j.recipes.run.Checkpoint;
import org.dino4j.recipes.run.RunFolder;

/** Ends a run whose step was not finite, and keeps what is needed to find out why. */
final class NonFiniteStep {
  private NonFiniteStep() {}

  static Refusal refusal(StoppedStep stopped, RunFolder folder, Checkpoint good) {
    String message = stopped.message(kept(stopped, folder), good.folder());
    return new Refusal(Refusal.Kind.NON_FINITE, message, stopped.cause());
  }

  /** A full disk must not hide what the step died of. */
  private static String kept(StoppedStep stopped, RunFolder folder) {
    try {
      return "its crops, arrays and scalars are in " + stopped.write(folder);
    } catch (Refusal e) {
      return e.getMessage();
    }
  }
}
