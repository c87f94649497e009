package org.dino4j.trials.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dino4j.engine.run.Checkpoints;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.recipes.process.ChildProcess;

/**
 * Kills runs until all aims are hit. A run from whose end no aim is left comes to its end and is
 * compared; then the next one begins.
 */
final class Soak {
  /** Then it may come to its end: a run that is killed for ever shows one place only. */
  private static final int MOST_KILLS = 12;

  private final SoakSetup ground;
  private final KillPlan aims;
  private final Consumer<Kill> each;
  private final List<String> differences = new ArrayList<>();
  private int run;

  /**
   * A soak that has yet to start.
   *
   * @param ground what all its runs have in common
   * @param each is told of every kill
   */
  Soak(SoakSetup ground, KillPlan aims, Consumer<Kill> each) {
    this.ground = ground;
    this.aims = aims;
    this.each = each;
  }

  /** Does it all; returns what differs, nothing if all is well. */
  List<String> run() {
    while (!aims.isEmpty() && differences.isEmpty()) {
      run++;
      RunFolder folder = new RunFolder(ground.out().resolve("killed-" + run));
      killed(folder);
      if (differences.isEmpty()) {
        ground.sameBits().differences(folder).forEach(found -> differ(folder, found));
      }
    }
    return differences;
  }

  /** Runs that were killed. */
  int runs() {
    return run;
  }

  /** One run, killed as long as there is something to aim at from where it stands. */
  private void killed(RunFolder folder) {
    for (int starts = 1; differences.isEmpty(); starts++) {
      StoppedRun standing = standing(folder);
      Optional<PlannedKill> aim =
          starts > MOST_KILLS
              ? Optional.empty()
              : aims.next(Target.possible(ground.calendar(), standing));
      RunWatcher sight = new RunWatcher(folder, checkpoints(folder), standing);
      ChildProcess child = ground.starts().of(folder, starts);
      boolean killed =
          aim.isPresent() && hit(child, target(aim.get(), standing, sight, child), sight);
      aim.ifPresent(aimed -> settle(aimed, killed, folder, sight));
      if (!killed) {
        end(child, folder);
        return;
      }
    }
  }

  private Target target(PlannedKill aim, StoppedRun standing, RunWatcher sight, ChildProcess child) {
    if (aim.moment() == Moment.START_UP) {
      String folder = sight.folder().root().toString();
      return Target.startUp(aim, ground.pace(), () -> child.said().contains(folder));
    }
    return Target.of(aim, ground.calendar(), ground.pace(), standing, sight);
  }

  private static boolean hit(ChildProcess child, Target target, RunWatcher sight) {
    return child.sees(target.seen())
        && child.sees(sight.lookingOn(target.seconds()))
        && child.kill() == ChildProcess.KILLED;
  }

  private void settle(PlannedKill aim, boolean killed, RunFolder folder, RunWatcher sight) {
    StoppedRun left = standing(folder);
    Optional<Moment> hit =
        Optional.of(killed)
            .filter(yes -> yes)
            .map(yes -> KillEvidence.of(ground.calendar(), sight, left));
    aims.settle(aim, hit);
    Optional<String> difference = ground.sameBits().inEvents(folder);
    difference.ifPresent(found -> differ(folder, found));
    each.accept(
        new Kill(
            run, aim.moment(), hit, sight.done(), left, difference.orElse("same bits so far")));
  }

  private StoppedRun standing(RunFolder folder) {
    return StoppedRun.of(folder, checkpoints(folder));
  }

  private Checkpoints checkpoints(RunFolder folder) {
    return new Checkpoints(folder, ground.sameBits().files());
  }

  private void end(ChildProcess child, RunFolder folder) {
    int code = child.await();
    if (code != 0) {
      differ(folder, "a process ended with exit code %s, see %s".formatted(code, child.log()));
    }
  }

  private void differ(RunFolder folder, String found) {
    differences.add(folder.name() + ": " + found);
  }
}
