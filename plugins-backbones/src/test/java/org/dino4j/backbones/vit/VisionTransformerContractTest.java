package org.dino4j.backbones.vit;

import java.util.List;
import java.util.Optional;
import org.dino4j.api.model.Backbone;
import org.dino4j.api.model.Grid;
import org.dino4j.testkit.contract.BackboneContract;
import org.junit.jupiter.api.Nested;
import org.tensorflow.ndarray.Shape;

/** What the backbone owes, as DINO v1 and as DINOv2 have it. */
final class VisionTransformerContractTest {
  @Nested
  final class OfDinoV1 extends Contract {
    @Override
    protected VitOptions options() {
      return TinyVit.withDropPath(.2);
    }
  }

  @Nested
  final class OfDinoV2 extends Contract {
    @Override
    protected VitOptions options() {
      VitBuilder builder = VitBuilder.tinyV2();
      builder.dropPath = .4;
      builder.blockChunks = 1;
      return builder.build();
    }

    /** Registers and hidden patches start near 0, where a norm bends within a thousandth. */
    @Override
    protected double step() {
      return 1e-4;
    }

    @Override
    protected Optional<Grid> hidden() {
      return Optional.of(new Grid(4, 4));
    }
  }

  private abstract static class Contract extends BackboneContract {
    @Override
    protected abstract VitOptions options();

    @Override
    protected Backbone part() {
      return new VisionTransformer(options());
    }

    @Override
    protected List<Shape> views() {
      return List.of(Shape.of(3, 16, 16, 3), Shape.of(4, 8, 12, 3));
    }
  }
}
