package org.dino4j.methods.mask;

import java.util.List;
import org.dino4j.api.mask.MaskPolicy;
import org.dino4j.testkit.contract.MaskPolicyContract;
import org.junit.jupiter.api.Nested;

final class MasksContractTest {
  @Nested
  final class Block extends MaskPolicyContract {
    @Override
    protected BlockMaskOptions options() {
      return new BlockMaskOptions(
          0.5, List.of(0.1, 0.5), 4, 0.3, 10, BlockMaskOptions.LargestBlock.RELEASED);
    }

    @Override
    protected MaskPolicy part() {
      return new BlockMasks(options());
    }
  }

  @Nested
  final class Random extends MaskPolicyContract {
    @Override
    protected RandomMaskOptions options() {
      return new RandomMaskOptions(0.7, List.of(0.2, 0.9));
    }

    @Override
    protected MaskPolicy part() {
      return new RandomMasks(options());
    }
  }

  @Nested
  final class IbotBlock extends Ibot {
    IbotBlock() {
      super(IbotMaskOptions.Shape.BLOCK);
    }
  }

  @Nested
  final class IbotRandom extends Ibot {
    IbotRandom() {
      super(IbotMaskOptions.Shape.RANDOM);
    }
  }

  private abstract static class Ibot extends MaskPolicyContract {
    private final IbotMaskOptions.Shape shape;

    Ibot(IbotMaskOptions.Shape shape) {
      this.shape = shape;
    }

    @Override
    protected IbotMaskOptions options() {
      return new IbotMaskOptions(shape, List.of(0.0, 0.3), List.of(0.0, 0.2), 0.3);
    }

    @Override
    protected MaskPolicy part() {
      return new IbotMasks(options());
    }
  }
}
