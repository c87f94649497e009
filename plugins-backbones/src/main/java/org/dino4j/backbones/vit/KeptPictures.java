package org.dino4j.backbones.vit;

import java.util.ArrayList;
import java.util.List;
import org.dino4j.api.graph.GraphScope;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The pictures whose branch is computed: of each view batch {@code max(int(images * (1 - rate)),
 * 1)}, those with the largest draws. Their branches are scaled by {@code images / kept}.
 *
 * @param all the view batches
 * @param pack those of the pictures that are kept
 * @param places of their rows among all rows
 */
record KeptPictures(Pack all, Pack pack, Operand<TInt32> places) {
  static KeptPictures draw(GraphScope at, double rate, String name, Pack all) {
    Ops ops = at.ops();
    List<Pack.View> kept = new ArrayList<>();
    List<Operand<TInt32>> places = new ArrayList<>();
    int first = 0;
    for (Pack.View view : all.views()) {
      int images = DropPath.knownImages(view);
      int count = Math.max((int) (images * (1 - rate)), 1);
      Operand<TFloat32> draw = at.draws().uniform(DropPath.draw(name, view), Shape.of(images));
      Operand<TInt32> pictures = ops.nn.topK(draw, ops.constant(count), TInt32.class).indices();
      kept.add(new Pack.View(view.number(), count, view.tokens()));
      places.add(rows(ops, pictures, first, count, view.tokens()));
      first += view.rows();
    }
    return new KeptPictures(all, new Pack(kept), Pack.joined(ops, places));
  }

  /** The rows of pictures, of which each has as many as tokens. */
  private static Operand<TInt32> rows(
      Ops ops, Operand<TInt32> pictures, int first, int count, int tokens) {
    Operand<TInt32> starts =
        ops.math.add(
            ops.math.mul(
                ops.reshape(pictures, ops.constant(new int[] {count, 1})), ops.constant(tokens)),
            ops.constant(first));
    Operand<TInt32> within = ops.range(ops.constant(0), ops.constant(tokens), ops.constant(1));
    return ops.reshape(ops.math.add(starts, within), ops.constant(new int[] {count * tokens}));
  }

  /** From all rows to those that are kept. */
  Operand<TFloat32> rowsOf(GraphScope at, Operand<TFloat32> rows) {
    int width = Math.toIntExact(rows.shape().get(1));
    return at.segment(
            List.of(rows),
            (inner, in) -> List.of(gathered(inner.ops(), in.get(0))),
            (ops, in, out, dy) -> List.of(scattered(ops, dy.get(0), width)))
        .get(0);
  }

  /** All rows, to which the scaled branches of the kept ones are added. */
  Operand<TFloat32> plus(GraphScope at, Operand<TFloat32> rows, Operand<TFloat32> branch) {
    return at.segment(
            List.of(rows, branch),
            (inner, in) -> List.of(sum(inner.ops(), in.get(0), in.get(1))),
            (ops, in, out, dy) ->
                List.of(dy.get(0), ops.math.mul(gathered(ops, dy.get(0)), factors(ops))))
        .get(0);
  }

  private Operand<TFloat32> sum(Ops ops, Operand<TFloat32> rows, Operand<TFloat32> branch) {
    return ops.tensorScatterNdAdd(rows, column(ops), ops.math.mul(branch, factors(ops)));
  }

  private Operand<TFloat32> gathered(Ops ops, Operand<TFloat32> rows) {
    return ops.gather(rows, places, ops.constant(0));
  }

  private Operand<TFloat32> scattered(Ops ops, Operand<TFloat32> rows, int width) {
    int total = all.views().stream().mapToInt(Pack.View::rows).sum();
    return ops.scatterNd(column(ops), rows, ops.constant(new int[] {total, width}));
  }

  private Operand<TInt32> column(Ops ops) {
    return ops.reshape(places, ops.constant(new int[] {-1, 1}));
  }

  /** What a kept row is multiplied with, so that a branch's expectation stays; [kept rows, 1]. */
  private Operand<TFloat32> factors(Ops ops) {
    List<Operand<TFloat32>> factors = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Pack.View kept = pack.views().get(i);
      float factor = (float) ((double) all.views().get(i).images() / kept.images());
      factors.add(ops.fill(ops.constant(new int[] {kept.rows(), 1}), ops.constant(factor)));
    }
    return Pack.joined(ops, factors);
  }
}
