package org.dino4j.methods.distillation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dino4j.api.layer.Resampling;
import org.dino4j.api.model.Backbone;
import org.dino4j.api.model.FeatureMap;
import org.dino4j.api.model.Features;
import org.dino4j.api.model.Grid;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.ViewSpec;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The earlier teacher that keeps the student's dense features. It sees the global views or, where
 * the views have a group {@code anchor}, the same crops at that group's size; its features are then
 * brought to the student's grid by bicubic interpolation, as in DINOv3.
 */
final class Anchor {
  static final String NAME = "anchor";

  private static final Resampling BICUBIC = new Resampling(Resampling.Kernel.BICUBIC, false, false);

  private Anchor() {}

  /** The groups that student and teacher learn from: all but the anchor's own. */
  static List<ViewSpec> others(InputSpec inputs) {
    return inputs.groups().stream().filter(group -> !isOwn(group)).toList();
  }

  private static boolean isOwn(ViewSpec group) {
    return group.name().equals(NAME);
  }

  /** Its patch features of the global views, on the grid of {@code learned}. */
  static FeatureMap features(
      Network anchor, InputSpec inputs, List<ViewBatch> views, FeatureMap learned) {
    int group = inputs.groups().stream().map(ViewSpec::name).toList().indexOf(NAME);
    ViewBatch seen = ViewBatch.of(views.get(Math.max(group, 0)).images());
    Features features = anchor.encode(List.of(seen)).get(0);
    FeatureMap found = Promises.patches(anchor.options().backbone(), features);
    return found.grid().equals(learned.grid())
        ? found
        : resized(anchor.at().ops(), found, learned.grid(), learned.stride());
  }

  private static FeatureMap resized(Ops ops, FeatureMap map, Grid grid, int stride) {
    int width = Math.toIntExact(map.tokens().shape().get(2));
    Operand<TFloat32> cells =
        BICUBIC.apply(
            ops,
            map.spatial(ops),
            BICUBIC.axis(map.grid().rows(), grid.rows()),
            BICUBIC.axis(map.grid().columns(), grid.columns()));
    return new FeatureMap(
        ops.reshape(cells, ops.constant(new int[] {-1, grid.rows() * grid.columns(), width})),
        grid,
        stride);
  }

  /** Whether there is something to compare, and somebody who looks at what is fed. */
  static Stream<String> objections(SelfDistillationOptions options, InputSpec inputs) {
    Optional<ViewSpec> own = inputs.groups().stream().filter(Anchor::isOwn).findFirst();
    if (options.anchor().isEmpty()) {
      return own.stream()
          .map(
              group ->
                  "the views have a group 'anchor' and nothing looks at it; give the method an 'anchor', or leave"
                      + " the views' anchorSize out");
    }
    return inputs.groups().stream()
        .limit(1)
        .flatMap(global -> fit(options.backbone(), global, own.orElse(global)));
  }

  private static Stream<String> fit(Backbone backbone, ViewSpec global, ViewSpec seen) {
    if (backbone.grid(global.size()).isEmpty() || backbone.grid(seen.size()).isEmpty()) {
      return Stream.of(
          "'anchor' compares patch features, and this backbone has none; take a vit, or leave 'anchor' out");
    }
    return seen.count() == global.count()
        ? Stream.empty()
        : Stream.of(
            "the views' group 'anchor' has %s views and the first group %s; both must be the same crops"
                .formatted(seen.count(), global.count()));
  }
}
