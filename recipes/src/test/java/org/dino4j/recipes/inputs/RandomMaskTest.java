package org.dino4j.recipes.inputs;

import org.dino4j.api.mask.MaskPolicy;
import org.dino4j.testkit.contract.MaskPolicyContract;

final class RandomMaskTest extends MaskPolicyContract {
  @Override
  protected Record options() {
    return new RandomMask.Share(0.4);
  }

  @Override
  protected MaskPolicy part() {
    return new RandomMask(new RandomMask.Share(0.4));
  }
}
