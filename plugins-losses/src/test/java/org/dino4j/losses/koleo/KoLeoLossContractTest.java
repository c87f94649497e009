package org.dino4j.losses.koleo;

import org.dino4j.api.loss.FeatureLoss;
import org.dino4j.testkit.contract.FeatureLossContract;

final class KoLeoLossContractTest extends FeatureLossContract {
  @Override
  protected KoLeoOptions options() {
    return new KoLeoOptions(KoLeoOptions.Views.ALL);
  }

  @Override
  protected FeatureLoss part() {
    return new KoLeoLoss(options());
  }
}
