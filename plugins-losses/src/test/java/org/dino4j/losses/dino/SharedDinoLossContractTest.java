package org.dino4j.losses.dino;

import org.dino4j.api.loss.ViewLoss;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.losses.teacher.Centering;
import org.dino4j.testkit.contract.ViewLossContract;

/** The loss with Sinkhorn-Knopp. */
final class SharedDinoLossContractTest extends ViewLossContract {
  @Override
  protected DinoOptions options() {
    return new DinoOptions(.1, Schedule.of(.07), .9, Centering.SINKHORN_KNOPP, 3, Pairs.ALL);
  }

  @Override
  protected ViewLoss part() {
    return new DinoLoss(options());
  }

  @Override
  protected double step() {
    return 5e-3;
  }
}
