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

  private final SoakSetup setup;
  private final KillPlan plan;
  private final Consumer<Kill> each;
  private final List<String> differences = new ArrayList<>();
  private int run;

  /**
   * A soak that has yet to start.
   *
   * @param setup what all its runs have in common
   * @param each is told of every kill
   */
  Soak(SoakSetup setup, KillPlan plan, Consumer<Kill> each) {
    this.setup = setup;
    this.plan = plan;
    this.each = each;
  }

  /** Does it all; returns what differs, nothing if all is well. */
  List<String> run() {
    while (!plan.isEmpty() && differences.isEmpty()) {
      run++;
      RunFolder folder = new RunFolder(setup.out().resolve("killed-" + run));
      killed(folder);
      if (differences.isEmpty()) {
        setup.sameBits().differences(folder).forEach(found -> differ(folder, found));
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
      StoppedRun stopped = stopped(folder);
      Optional<PlannedKill> aim =
          starts > MOST_KILLS
              ? Optional.empty()
              : plan.next(Target.possible(setup.calendar(), stopped));
      RunWatcher watcher = new RunWatcher(folder, checkpoints(folder), stopped);
      ChildProcess child = setup.starts().of(folder, starts);
      boolean killed =
          aim.isPresent() && hit(child, target(aim.get(), stopped, watcher, child), watcher);
      aim.ifPresent(aimed -> settle(aimed, killed, folder, watcher));
      if (!killed) {
        end(child, folder);
        return;
      }
    }
  }

  private Target target(
      PlannedKill aim, StoppedRun stopped, RunWatcher watcher, ChildProcess child) {
    if (aim.moment() == Moment.START_UP) {
      String folder = watcher.folder().root().toString();
      return Target.startUp(aim, setup.pace(), () -> child.said().contains(folder));
    }
    return Target.of(aim, setup.calendar(), setup.pace(), stopped, watcher);
  }

  private static boolean hit(ChildProcess child, Target target, RunWatcher watcher) {
    return child.sees(target.seen())
        && child.sees(watcher.lookingOn(target.seconds()))
        && child.kill() == ChildProcess.KILLED;
  }

  private void settle(PlannedKill aim, boolean killed, RunFolder folder, RunWatcher watcher) {
    StoppedRun left = stopped(folder);
    Optional<Moment> hit =
        Optional.of(killed)
            .filter(yes -> yes)
            .map(yes -> KillEvidence.of(setup.calendar(), watcher, left));
    plan.settle(aim, hit);
    Optional<String> difference = setup.sameBits().inEvents(folder);
    difference.ifPresent(found -> differ(folder, found));
    each.accept(
        new Kill(
            run, aim.moment(), hit, watcher.done(), left, difference.orElse("same bits so far")));
  }

  private StoppedRun stopped(RunFolder folder) {
    return StoppedRun.of(folder, checkpoints(folder));
  }

  private Checkpoints checkpoints(RunFolder folder) {
    return new Checkpoints(folder, setup.sameBits().files());
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
