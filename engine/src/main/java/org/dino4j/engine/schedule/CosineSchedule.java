package org.dino4j.engine.schedule;

import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.api.timeline.Length;
import org.dino4j.api.timeline.Timeline;

/**
 * Half a cosine over the run, after an optional linear warm-up; {@code cosine_scheduler} of DINO
 * and DINOv2 (facebookresearch/dino 7c446df, utils.py). It repeats their two habits: the warm-up's
 * last step has the value {@code from} and the cosine starts with it again, and {@code to} is not
 * quite reached within the run.
 *
 * <p>With {@code n} steps after the warm-up, step {@code i} of them has {@code to + (from - to) *
 * (1 + cos(pi * i / n)) / 2}.
 */
@Doc("half a cosine over the run, after an optional linear warm-up")
public record CosineSchedule(
    @Doc("value at the start of the cosine") double from,
    @Doc("value at the end of the run") double to,
    @Doc("length of a linear warm-up from 'startFrom' to 'from'") @Default("\"0 steps\"")
        Length warmUp,
    @Doc("first value of the warm-up") @Default("0") double startFrom)
    implements Schedule {
  public CosineSchedule {
    Options.check(
        startFrom == 0 || warmUp.amount() > 0,
        "startFrom (%s) has no effect without a warmUp; give one, or leave it out",
        startFrom);
  }

  /** A cosine without warm-up. */
  public static CosineSchedule of(double from, double to) {
    return new CosineSchedule(from, to, Length.steps(0), 0);
  }

  @Override
  public double at(long step, Timeline timeline) {
    long warmUpSteps = timeline.steps(warmUp);
    if (step < warmUpSteps) {
      return new Ramp(startFrom, from, warmUpSteps).at(step);
    }
    long i = step - warmUpSteps;
    long n = timeline.steps() - warmUpSteps;
    return i < n ? to + 0.5 * (from - to) * (1 + Math.cos(Math.PI * i / n)) : to;
  }
}
