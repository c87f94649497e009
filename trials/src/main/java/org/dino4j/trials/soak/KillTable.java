package org.dino4j.trials.soak;

import java.util.ArrayList;
import java.util.List;
import org.dino4j.engine.binding.Columns;

/** All kills of a soak, as a table for people. */
final class KillTable {
  private final int wanted;
  private final List<Kill> kills = new ArrayList<>();

  KillTable(int wanted) {
    this.wanted = wanted;
  }

  void add(Kill kill) {
    kills.add(kill);
  }

  private long asAimed() {
    return kills.stream().filter(Kill::asAimed).count();
  }

  /** The newest, in a line. */
  String last() {
    Kill kill = kills.get(kills.size() - 1);
    return "kill %s (%s of %s as aimed): %s, after %s steps; left: %s; %s"
        .formatted(
            kills.size(),
            asAimed(),
            wanted,
            kill.says(),
            kill.done(),
            kill.left().says(),
            kill.result());
  }

  String text() {
    Columns table =
        new Columns("", "   ").row("kill", "run", "hit", "steps done", "left to resume", "result");
    for (int i = 0; i < kills.size(); i++) {
      Kill kill = kills.get(i);
      table.row(
          String.valueOf(i + 1),
          String.valueOf(kill.run()),
          kill.says(),
          String.valueOf(kill.done()),
          kill.left().says(),
          kill.result());
    }
    return table.text();
  }

  /**
   * The last line.
   *
   * @param missed aims that were given up
   */
  String summary(int runs, int missed, boolean same) {
    String end =
        same
            ? "in the end every weight, moment, centre, counter and event has the bits of the run never killed"
            : "NOT the bits of the run never killed";
    return "%s kills in %s runs, %s of %s as aimed, %s given up: %s"
        .formatted(kills.size(), runs, asAimed(), wanted, missed, end);
  }
}
