package org.dino4j.recipes.train;

import java.util.Optional;
import org.dino4j.api.part.Refusal;
import org.dino4j.engine.run.Checkpoints;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.recipes.cli.OutOfMemory;

/** What ends a run; where disk or memory were too small, it says how far the run is whole. */
record RunFailure(RunFolder folder, Checkpoints checkpoints) {
  /**
   * What is to be thrown in place of a fault.
   *
   * @throws Error as it is, if it is one and not want of memory
   */
  RuntimeException of(Throwable fault) {
    Optional<Refusal> tooSmall = OutOfMemory.in(fault).or(() -> ofTheFolder(fault));
    if (tooSmall.isPresent()) {
      return withWayOn(tooSmall.get());
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

  private Refusal withWayOn(Refusal cause) {
    String wayOn = RunSentences.mended(folder, checkpoints.newest());
    return new Refusal(cause.kind(), cause.getMessage() + "\n" + wayOn, cause);
  }
}
