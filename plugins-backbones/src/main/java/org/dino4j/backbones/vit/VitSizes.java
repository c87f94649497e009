package org.dino4j.backbones.vit;

import java.util.ArrayList;
import java.util.List;
import org.dino4j.api.size.Extent;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.ViewSpec;

/** The largest arrays of a vision transformer, counted before any is made. */
record VitSizes(VitOptions options) {
  List<Extent> parameters() {
    VitShape shape = options.shape();
    int width = shape.width();
    long side = options.gridSide();
    return List.of(
        Extent.of("patch embedding")
            .by("width", width)
            .by("channels", options.channels())
            .by("patchSize", options.patchSize())
            .by("patchSize", options.patchSize()),
        Extent.of("position embedding").by("patches of imageSize", side * side).by("width", width),
        Extent.of("queries, keys and values")
            .by("3 x width", 3L * width)
            .by("width", width)
            .times(shape.depth()),
        Extent.of("attention's output").by("width", width).by("width", width).times(shape.depth()),
        Extent.of("feed-forward layers")
            .by("width x mlpRatio", shape.hidden())
            .by("width", width)
            .times(matrices() * shape.depth()));
  }

  /**
   * What the student keeps of one sample. DINO v1's last block works on the class tokens alone, and
   * with {@code recompute} one block at a time keeps anything.
   */
  List<Extent> activations(InputSpec views) {
    long whole = options.shape().depth() - (options.readsWholeLastBlock() ? 0L : 1L);
    long kept = options.recompute() ? Math.min(1, whole) : whole;
    List<Extent> activations = new ArrayList<>();
    for (ViewSpec group : views.groups()) {
      long tokens = options.tokensBeforePatches() + patches(group);
      String cause = "tokens of " + group.name() + " views";
      activations.add(
          Extent.of("attention weights")
              .by("heads", options.shape().heads())
              .by("count", group.count())
              .by(cause, tokens)
              .by(cause, tokens)
              .times(kept));
      activations.add(
          Extent.of("hidden rows")
              .by("count", group.count())
              .by(cause, tokens)
              .by("width x mlpRatio", options.shape().hidden())
              .times((matrices() - 1) * kept));
    }
    return activations;
  }

  /** Of a feed-forward part; all but the last make rows that are kept. */
  private long matrices() {
    return options.feedForward() == FeedForwardKind.MLP ? 2 : 3;
  }

  private long patches(ViewSpec group) {
    long rows = group.size().height() / options.patchSize();
    return rows * (group.size().width() / options.patchSize());
  }
}
