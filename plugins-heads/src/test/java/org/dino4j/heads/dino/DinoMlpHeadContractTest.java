package org.dino4j.heads.dino;

import org.dino4j.api.layer.LinearInit;
import org.dino4j.api.model.ProjectionHead;
import org.dino4j.testkit.contract.ProjectionHeadContract;
import org.junit.jupiter.api.Nested;

/** What the head owes, with and without batch norm and trained lengths of prototypes. */
final class DinoMlpHeadContractTest {
  @Nested
  final class Plain extends Contract {
    @Override
    protected DinoMlpOptions options() {
      return new DinoMlpOptions(
          5, 7, 4, 3, false, true, true, 1e-12, LinearInit.XAVIER_UNIFORM, true);
    }
  }

  @Nested
  final class WithBatchNormAndTrainedLengths extends Contract {
    @Override
    protected DinoMlpOptions options() {
      return new DinoMlpOptions(
          5, 7, 4, 2, true, false, true, 1e-12, LinearInit.XAVIER_UNIFORM, true);
    }
  }

  private abstract static class Contract extends ProjectionHeadContract {
    @Override
    protected abstract DinoMlpOptions options();

    @Override
    protected ProjectionHead part() {
      return new DinoMlpHead(options());
    }

    @Override
    protected int outputs() {
      return options().outputs();
    }
  }
}
