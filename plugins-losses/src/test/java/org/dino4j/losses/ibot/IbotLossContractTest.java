package org.dino4j.losses.ibot;

import org.dino4j.api.loss.PatchLoss;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.losses.ibot.IbotOptions.MeanOver;
import org.dino4j.losses.teacher.Centering;
import org.dino4j.testkit.contract.PatchLossContract;
import org.junit.jupiter.api.Nested;

final class IbotLossContractTest {
  @Nested
  final class Centred extends Ibot {
    Centred() {
      super(Centering.CENTER, MeanOver.ALL_IMAGES);
    }
  }

  @Nested
  final class Shared extends Ibot {
    Shared() {
      super(Centering.SINKHORN_KNOPP, MeanOver.MASKED_IMAGES);
    }
  }

  private abstract static class Ibot extends PatchLossContract {
    private final Centering centering;
    private final MeanOver over;

    Ibot(Centering centering, MeanOver over) {
      this.centering = centering;
      this.over = over;
    }

    @Override
    protected IbotOptions options() {
      return new IbotOptions(.1, Schedule.of(.07), .9, centering, 3, over);
    }

    @Override
    protected PatchLoss part() {
      return new IbotLoss(options());
    }

    @Override
    protected double step() {
      return 5e-3;
    }
  }
}
