package org.dino4j.backbones.vit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Initializer;
import org.dino4j.api.layer.LayerNorm;
import org.dino4j.api.model.FeatureMap;
import org.dino4j.api.model.Features;
import org.dino4j.api.model.Grid;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.part.Refusal;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** One view batch on its way through a vision transformer. */
final class ViewEncoding {
  private final VitOptions options;
  private final GraphScope at;
  private final ViewBatch views;
  private final Grid grid;
  private final Block.View view;

  ViewEncoding(VitOptions options, GraphScope at, int number, ViewBatch views) {
    if (views.masked().isPresent()) {
      throw new IllegalArgumentException(
          "DINO v1's vision transformer has no mask token; masked views need a backbone with one");
    }
    this.options = options;
    this.at = at;
    this.views = views;
    this.grid = grid(options, views.images().shape());
    this.view = new Block.View(number, views.images().shape().get(0), 1 + grid.cells());
  }

  Features features() {
    Operand<TFloat32> prepared = prepared();
    List<Operand<TFloat32>> stream = stream(Tokens.flat(at.ops(), prepared, width()));
    int depth = options.shape().depth();
    Map<String, FeatureMap> blocks = new HashMap<>();
    Map<String, Operand<TFloat32>> named = new HashMap<>();
    named.put(Features.PREPARED_TOKENS, prepared);
    named.put(
        Features.LAST_ATTENTION,
        block(depth - 1).attentionWeights(place(depth - 1), stream.get(depth - 1), view));
    for (int i = 0; i < depth; i++) {
      Operand<TFloat32> tokens = byImage(stream.get(i + 1));
      blocks.put(String.valueOf(i), patchMap(tokens));
      named.put(Features.normedTokens(i), normed(tokens));
    }
    Operand<TFloat32> last = byImage(stream.get(depth));
    return new Features(
        classToken(last),
        Optional.of(new FeatureMap(normed(patchMap(last).tokens()), grid, options.patchSize())),
        Optional.empty(),
        blocks,
        named);
  }

  /** The residual stream as rows: before the first block, then after each. */
  private List<Operand<TFloat32>> stream(Operand<TFloat32> prepared) {
    List<Operand<TFloat32>> stream = new ArrayList<>();
    stream.add(prepared);
    for (int i = 0; i < options.shape().depth(); i++) {
      stream.add(through(block(i), place(i), stream.get(i)));
    }
    return stream;
  }

  private Operand<TFloat32> through(Block block, GraphScope place, Operand<TFloat32> rows) {
    if (!options.recompute()) {
      return block.apply(place, rows, view);
    }
    return place
        .recompute(List.of(rows), (inner, in) -> List.of(block.apply(inner, in.get(0), view)))
        .get(0);
  }

  /** Class token and patches with their positions, [images, tokens, width]. */
  private Operand<TFloat32> prepared() {
    Ops ops = at.ops();
    Operand<TFloat32> patches =
        new PatchEmbedding(options.patchSize(), options.channels(), width())
            .apply(at.child("patch_embed").child("proj"), views.images(), grid);
    Operand<TFloat32> positions =
        new PositionEmbedding(options.gridSide(), width(), options.positions()).of(at, grid);
    Operand<TFloat32> placed =
        ops.math.add(
            Tokens.byImage(ops, patches, grid.cells(), width()),
            Tokens.range(ops, positions, 1, -1));
    Operand<TFloat32> classToken =
        ops.math.add(classTokenParameter(), Tokens.range(ops, positions, 0, 1));
    return Tokens.concat(ops, forEveryImage(ops, classToken, placed), placed);
  }

  private Operand<TFloat32> classTokenParameter() {
    return at.parameter("cls_token", Shape.of(1, 1, width()), Initializer.truncatedNormal(0.02))
        .value();
  }

  private Operand<TFloat32> forEveryImage(
      Ops ops, Operand<TFloat32> token, Operand<TFloat32> patches) {
    Operand<TFloat32> like = Tokens.range(ops, patches, 0, 1);
    return ops.broadcastTo(token, ops.shape(like));
  }

  private Operand<TFloat32> classToken(Operand<TFloat32> last) {
    Operand<TFloat32> rows = Tokens.flat(at.ops(), Tokens.range(at.ops(), last, 0, 1), width());
    return normed(rows);
  }

  private FeatureMap patchMap(Operand<TFloat32> tokens) {
    return new FeatureMap(Tokens.range(at.ops(), tokens, 1, -1), grid, options.patchSize());
  }

  private Operand<TFloat32> normed(Operand<TFloat32> tokens) {
    return new LayerNorm(width(), options.layerNormEps()).apply(at.child("norm"), tokens);
  }

  private Operand<TFloat32> byImage(Operand<TFloat32> rows) {
    return Tokens.byImage(at.ops(), rows, view.tokens(), width());
  }

  private Block block(int index) {
    return new Block(options, index);
  }

  private GraphScope place(int index) {
    return at.child("blocks").child(String.valueOf(index));
  }

  private int width() {
    return options.shape().width();
  }

  private static Grid grid(VitOptions options, Shape images) {
    int patch = options.patchSize();
    if (images.get(1) % patch != 0 || images.get(2) % patch != 0) {
      throw new Refusal(
          Refusal.Kind.DATA,
          "pictures of %dx%d pixels cannot be cut into patches of %d; both sides must be multiples of it"
              .formatted(images.get(1), images.get(2), patch));
    }
    return new Grid((int) (images.get(1) / patch), (int) (images.get(2) / patch));
  }
}
