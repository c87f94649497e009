package org.dino4j.losses.dino;

import org.dino4j.api.loss.ViewLoss;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.testkit.contract.ViewLossContract;

final class DinoLossContractTest extends ViewLossContract {
  @Override
  protected DinoOptions options() {
    return new DinoOptions(.1, new Fixed(.04), .9);
  }

  @Override
  protected ViewLoss part() {
    return new DinoLoss(options());
  }

  @Override
  protected double step() {
    return 5e-3;
  }

  /** A temperature that stays; schedules ship with another module. */
  private record Fixed(double value) implements Schedule {
    @Override
    public double at(long step, Timeline timeline) {
      return value;
    }
  }
}
