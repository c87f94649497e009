package org.dino4j.trials.soak;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dino4j.engine.run.Checkpoint;

/**
 * Where exactly a process is to be killed.
 *
 * @param seen says that the moment has come
 * @param seconds to wait then
 */
record Target(BooleanSupplier seen, double seconds) {
  /** So many checkpoints, evaluations or intervals a process may get on before it is killed. */
  private static final int AHEAD = 2;

  /** What can be hit from where a run stands. */
  static Predicate<PlannedKill> possible(Calendar calendar, StoppedRun stopped) {
    return aim ->
        aim.moment() == Moment.START_UP || !steps(aim.moment(), calendar, stopped).isEmpty();
  }

  static Target of(
      PlannedKill aim, Calendar calendar, Pace pace, StoppedRun stopped, RunWatcher watcher) {
    long step = aim.oneOf("choice", steps(aim.moment(), calendar, stopped));
    BooleanSupplier done = () -> watcher.done() >= step;
    return switch (aim.moment()) {
      case CHECKPOINT -> {
        Path path = aim.oneOf("file", coming(watcher.unfinished(step)));
        yield new Target(() -> done.getAsBoolean() && Files.exists(path), 0);
      }
      case EVALUATION -> new Target(done, aim.part("delay") * pace.evaluation());
      default -> new Target(done, aim.part("delay") * pace.step());
    };
  }

  /**
   * Between opening the data and the first step.
   *
   * @param begun whether the process has said that it begins
   */
  static Target startUp(PlannedKill aim, Pace pace, BooleanSupplier begun) {
    return new Target(begun, aim.part("delay") * pace.start());
  }

  /** What comes to be while a checkpoint is written, in that order. */
  private static List<Path> coming(Checkpoint checkpoint) {
    return Stream.concat(Stream.of(checkpoint.folder()), checkpoint.files().stream()).toList();
  }

  private static List<Long> steps(Moment moment, Calendar calendar, StoppedRun stopped) {
    long from = stopped.position().step();
    Optional<Long> first =
        stopped.checkpoint().isPresent() ? Optional.empty() : Optional.of(calendar.first());
    return switch (moment) {
      case CHECKPOINT -> calendar.checkpointsAfter(from).stream().limit(AHEAD).toList();
      case EVALUATION -> calendar.evaluationsAfter(from).stream().limit(AHEAD).toList();
      case EARLY ->
          first.stream()
              .flatMap(end -> calendar.quietAfter(from).stream().filter(step -> step < end))
              .toList();
      default ->
          calendar.quietAfter(Math.max(from, first.orElse(from))).stream()
              .limit(AHEAD * calendar.checkpoint())
              .toList();
    };
  }
}
