package org.dino4j.losses.gram;

import org.dino4j.api.loss.FeatureMapLoss;
import org.dino4j.api.option.NoOptions;
import org.dino4j.testkit.contract.FeatureMapLossContract;

final class GramLossContractTest extends FeatureMapLossContract {
  @Override
  protected NoOptions options() {
    return new NoOptions();
  }

  @Override
  protected FeatureMapLoss part() {
    return new GramLoss();
  }
}
