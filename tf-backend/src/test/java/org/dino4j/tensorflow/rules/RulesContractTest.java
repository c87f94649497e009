package org.dino4j.tensorflow.rules;

import org.dino4j.api.optimize.UpdateRule;
import org.dino4j.testkit.contract.UpdateRuleContract;
import org.junit.jupiter.api.Nested;

/** What each rule that ships owes. */
final class RulesContractTest {
  private static final AdamOptions ADAM = new AdamOptions(.9, .999, 1e-8);
  private static final SgdOptions SGD = new SgdOptions(.9, true);
  private static final LarsOptions LARS = new LarsOptions(.9, .001);

  @Nested
  final class OfAdamW extends UpdateRuleContract {
    @Override
    protected Record options() {
      return ADAM;
    }

    @Override
    protected UpdateRule part() {
      return new AdamW(ADAM);
    }
  }

  @Nested
  final class OfAdam extends UpdateRuleContract {
    @Override
    protected Record options() {
      return ADAM;
    }

    @Override
    protected UpdateRule part() {
      return new Adam(ADAM);
    }
  }

  @Nested
  final class OfSgd extends UpdateRuleContract {
    @Override
    protected Record options() {
      return SGD;
    }

    @Override
    protected UpdateRule part() {
      return new Sgd(SGD);
    }
  }

  @Nested
  final class OfLars extends UpdateRuleContract {
    @Override
    protected Record options() {
      return LARS;
    }

    @Override
    protected UpdateRule part() {
      return new Lars(LARS);
    }
  }
}
