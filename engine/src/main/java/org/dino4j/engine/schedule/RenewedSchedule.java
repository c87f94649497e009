package org.dino4j.engine.schedule;

import java.util.List;
import java.util.Optional;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;
import org.dino4j.api.part.Setting;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.api.timeline.Length;
import org.dino4j.api.timeline.Timeline;

/**
 * 0 at some steps and 1 between them. As a momentum it makes a network a copy that is renewed now
 * and then: a teacher that is the student of the epoch before (an ablation of arXiv:2104.14294), or
 * the Gram teacher of DINOv3 (arXiv:2508.10104).
 */
@Doc("0 at some steps and 1 between them; as a momentum, a copy that is renewed now and then")
public record RenewedSchedule(
    @Doc("how many steps lie between two zeros") Length every,
    @Doc("the first step that may be 0") @Default("\"0 steps\"") Length from,
    @Doc("how many zeros there are at most; no limit if it is left out") Optional<Long> times)
    implements Schedule {
  public RenewedSchedule {
    Options.check(every.amount() > 0, "every must be above 0, found %s", every);
    times.ifPresent(
        most -> Options.check(most > 0, "times must be above 0, found %s; leave it out", most));
  }

  @Override
  public List<String> objections(Setting setting) {
    return setting.timeline().steps(every) > 0
        ? List.of()
        : List.of("every (%s) is less than a step here; give a longer one".formatted(every));
  }

  @Override
  public double at(long step, Timeline timeline) {
    long after = step - timeline.steps(from);
    long period = Math.max(1, timeline.steps(every));
    boolean renewed =
        after >= 0 && after % period == 0 && after / period < times.orElse(Long.MAX_VALUE);
    return renewed ? 0 : 1;
  }
}
