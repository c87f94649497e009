package org.dino4j.engine.schedule;

import java.util.List;
import java.util.Locale;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.part.Setting;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.api.timeline.Length;
import org.dino4j.api.timeline.Timeline;

/**
 * A straight line from {@code from} to {@code to}, both included, then {@code to} for the rest of
 * the run. The teacher's temperature in DINO changes once per epoch, in DINOv2 at every step.
 */
@Doc("a straight line from one value to another, then constant")
public record WarmUpSchedule(
    @Doc("first value") double from,
    @Doc("last value, kept for the rest of the run") double to,
    @Doc("length of the line") Length over,
    @Doc("when the value changes: every 'epoch' (DINO v1) or every 'step' (DINOv2)")
        @Default("\"epoch\"")
        By by)
    implements Schedule {

  /** When the value changes. */
  public enum By {
    EPOCH,
    STEP
  }

  @Override
  public List<String> objections(Setting setting) {
    long steps = setting.timeline().steps(over);
    long stepsPerEpoch = setting.timeline().stepsPerEpoch();
    if (by == By.STEP || steps % stepsPerEpoch == 0) {
      return List.of();
    }
    return List.of(
        String.format(
            Locale.ROOT,
            "over (%s) is %.2f epochs here, but the value changes every epoch; give whole epochs, or \"by\":"
                + " \"step\"",
            over,
            (double) steps / stepsPerEpoch));
  }

  @Override
  public double at(long step, Timeline timeline) {
    long steps = timeline.steps(over);
    return switch (by) {
      case STEP -> new Ramp(from, to, steps).at(step);
      case EPOCH -> new Ramp(from, to, steps / timeline.stepsPerEpoch()).at(timeline.epoch(step));
    };
  }
}
