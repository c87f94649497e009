package org.dino4j.trials.soak;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.dino4j.api.seed.Seeds;

/** The moments that are still to be hit, each kind as often as the others, in a drawn order. */
final class KillPlan {
  private static final int MOST_TRIES = 4;

  private final List<PlannedKill> open;
  private int missed;

  private KillPlan(List<PlannedKill> open) {
    this.open = open;
  }

  static KillPlan drawn(int count, Seeds seeds) {
    return new KillPlan(
        new ArrayList<>(
            LongStream.range(0, count)
                .mapToObj(i -> new PlannedKill(moment(i), seeds.child(i), 0))
                .sorted(Comparator.comparingDouble(aim -> aim.part("order")))
                .toList()));
  }

  private static Moment moment(long number) {
    return Moment.AIMS.get((int) (number % Moment.AIMS.size()));
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  /** Those that were given up. */
  int missed() {
    return missed;
  }

  /**
   * The next that can be hit from where the run stands; what can be hit only early goes first then.
   */
  Optional<PlannedKill> next(Predicate<PlannedKill> possible) {
    Optional<PlannedKill> next =
        open.stream()
            .filter(possible)
            .min(Comparator.comparing(aim -> aim.moment() != Moment.EARLY));
    next.ifPresent(open::remove);
    return next;
  }

  /** Notes what an aim came to: if it hit something else there is another try, up to a limit. */
  void settle(PlannedKill aim, Optional<Moment> hit) {
    if (hit.filter(aim.moment()::equals).isPresent()) {
      return;
    }
    if (aim.tries() + 1 < MOST_TRIES) {
      open.add(aim.again());
    } else {
      missed++;
    }
  }
}
