package org.dino4j.backbones.vit;

import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Initializer;
import org.dino4j.api.model.Grid;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.part.Refusal;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * One view batch cut into tokens.
 *
 * @param grid of its patches
 * @param view how its tokens lie among the rows of a pack
 * @param embedded patches without their positions, [images, patches, width]
 * @param prepared class token and patches with their positions, [images, tokens, width]
 */
record ViewTokens(
    Grid grid, Pack.View view, Operand<TFloat32> embedded, Operand<TFloat32> prepared) {
  static ViewTokens of(VitOptions options, GraphScope at, int number, ViewBatch views) {
    if (views.masked().isPresent()) {
      throw new IllegalArgumentException(
          "DINO v1's vision transformer has no mask token; masked views need a backbone with one");
    }
    Grid grid = grid(options, views.images().shape());
    Operand<TFloat32> embedded = embedded(options, at, views.images(), grid);
    return new ViewTokens(
        grid,
        new Pack.View(number, views.images().shape().get(0), 1 + grid.cells()),
        embedded,
        prepared(options, at, embedded, grid));
  }

  private static Operand<TFloat32> embedded(
      VitOptions options, GraphScope at, Operand<TFloat32> images, Grid grid) {
    int width = options.shape().width();
    Operand<TFloat32> patches =
        new PatchEmbedding(options.patchSize(), options.channels(), width)
            .apply(at.child("patch_embed").child("proj"), images, grid);
    return Tokens.byImage(at.ops(), patches, grid.cells(), width);
  }

  private static Operand<TFloat32> prepared(
      VitOptions options, GraphScope at, Operand<TFloat32> embedded, Grid grid) {
    Ops ops = at.ops();
    int width = options.shape().width();
    Operand<TFloat32> positions =
        new PositionEmbedding(options.gridSide(), width, options.positions()).of(at, grid);
    Operand<TFloat32> placed = ops.math.add(embedded, Tokens.range(ops, positions, 1, -1));
    Operand<TFloat32> classToken =
        ops.math.add(classTokenParameter(at, width), Tokens.range(ops, positions, 0, 1));
    return Tokens.concat(ops, forEveryImage(ops, classToken, placed), placed);
  }

  private static Operand<TFloat32> classTokenParameter(GraphScope at, int width) {
    return at.parameter("cls_token", Shape.of(1, 1, width), Initializer.truncatedNormal(0.02))
        .value();
  }

  private static Operand<TFloat32> forEveryImage(
      Ops ops, Operand<TFloat32> token, Operand<TFloat32> patches) {
    Operand<TFloat32> like = Tokens.range(ops, patches, 0, 1);
    return ops.broadcastTo(token, ops.shape(like));
  }

  private static Grid grid(VitOptions options, Shape images) {
    int patch = options.patchSize();
    if (images.get(1) % patch != 0 || images.get(2) % patch != 0) {
      throw new Refusal(
          Refusal.Kind.DATA,
          "pictures of %sx%s pixels cannot be cut into patches of %s; both sides must be multiples of it"
              .formatted(images.get(1), images.get(2), patch));
    }
    return new Grid((int) (images.get(1) / patch), (int) (images.get(2) / patch));
  }
}
