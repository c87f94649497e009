package org.dino4j.backbones.vit;

import org.dino4j.api.graph.GraphScope;
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
 * @param prepared class token, registers and patches with their positions, [images, tokens, width]
 */
record ViewTokens(
    Grid grid, Pack.View view, Operand<TFloat32> embedded, Operand<TFloat32> prepared) {
  static ViewTokens of(VitOptions options, GraphScope at, int number, ViewBatch views) {
    if (views.masked().isPresent() && !options.maskToken()) {
      throw new Refusal(
          Refusal.Kind.RECIPE,
          "the method hides patches, but the backbone has nothing to put in their place; set maskToken to true");
    }
    Grid grid = grid(options, views.images().shape());
    Operand<TFloat32> embedded = embedded(options, at, views.images(), grid);
    int tokens = options.tokensBeforePatches() + grid.cells();
    return new ViewTokens(
        grid,
        new Pack.View(number, views.images().shape().get(0), tokens),
        embedded,
        prepared(options, at, masked(options, at, embedded, views), grid));
  }

  private static Operand<TFloat32> embedded(
      VitOptions options, GraphScope at, Operand<TFloat32> images, Grid grid) {
    int width = options.shape().width();
    Operand<TFloat32> patches =
        new PatchEmbedding(options.patchSize(), options.channels(), width)
            .apply(at.child("patch_embed").child("proj"), images, grid);
    return Tokens.byImage(at.ops(), patches, grid.cells(), width);
  }

  /** Hidden patches are replaced before they get a position. */
  private static Operand<TFloat32> masked(
      VitOptions options, GraphScope at, Operand<TFloat32> embedded, ViewBatch views) {
    return options.maskToken()
        ? new MaskToken(options.shape().width()).over(at, embedded, views.masked())
        : embedded;
  }

  private static Operand<TFloat32> prepared(
      VitOptions options, GraphScope at, Operand<TFloat32> seen, Grid grid) {
    Ops ops = at.ops();
    Operand<TFloat32> positions = PositionEmbedding.of(options).of(at, grid);
    int before = options.positions().prefix().tokens(options.registers());
    Operand<TFloat32> placed = ops.math.add(seen, Tokens.range(ops, positions, before, -1));
    Operand<TFloat32> prefix = new PrefixTokens(options).of(at, positions);
    return Tokens.concat(ops, Tokens.forEveryImage(ops, prefix, placed), placed);
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
