package org.dino4j.recipes.train;

import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.dino4j.engine.run.Checkpoint;
import org.dino4j.engine.run.Checkpoints;
import org.dino4j.recipes.cli.ValueOption;

/** The words with which a command is told which checkpoint to take. */
final class CheckpointOption {
  private static final String NAME = "checkpoint";

  private CheckpointOption() {}

  static Option get() {
    return ValueOption.of(
        NAME,
        "NAME",
        "a folder under the run's checkpoints, for example step-00001000; default: the newest");
  }

  static boolean isGiven(CommandLine line) {
    return line.hasOption(NAME);
  }

  /**
   * The one that was named, else the newest; nothing if the run has none yet.
   *
   * @throws org.dino4j.api.part.Refusal if it is not as it was written
   */
  static Optional<Checkpoint> read(CommandLine line, Checkpoints checkpoints) {
    return Optional.ofNullable(line.getOptionValue(NAME))
        .map(checkpoints::named)
        .or(checkpoints::newest)
        .map(checkpoints::requireWhole);
  }
}
