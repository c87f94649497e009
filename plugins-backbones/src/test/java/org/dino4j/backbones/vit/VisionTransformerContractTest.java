package org.dino4j.backbones.vit;

import java.util.List;
import org.dino4j.api.model.Backbone;
import org.dino4j.testkit.contract.BackboneContract;
import org.tensorflow.ndarray.Shape;

final class VisionTransformerContractTest extends BackboneContract {
  @Override
  protected VitOptions options() {
    return TinyVit.withDropPath(.2);
  }

  @Override
  protected Backbone part() {
    return new VisionTransformer(options());
  }

  @Override
  protected List<Shape> views() {
    return List.of(Shape.of(3, 16, 16, 3), Shape.of(4, 8, 12, 3));
  }
}
