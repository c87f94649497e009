package org.dino4j.backbones.vit;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TType;

/**
 * View batches whose tokens lie one after another as rows of one tensor, [rows, width]: what works
 * on rows is one operation for pictures of all sizes.
 */
record Pack(List<View> views) {
  /**
   * One view batch.
   *
   * @param number among the views that the backbone was given
   * @param images pictures, -1 if any number; then the pack has no other view
   * @param tokens of a picture
   */
  record View(int number, long images, int tokens) {
    int rows() {
      return Math.toIntExact(images * tokens);
    }
  }

  Pack {
    views = List.copyOf(views);
    if (views.size() > 1 && views.stream().anyMatch(view -> view.images() < 0)) {
      throw new IllegalArgumentException(
          "view batches are packed only if their numbers of pictures are known");
    }
  }

  int size() {
    return views.size();
  }

  /** The rows of one view batch. */
  Operand<TFloat32> rows(Ops ops, Operand<TFloat32> packed, int view) {
    if (views.size() == 1) {
      return packed;
    }
    int first = views.subList(0, view).stream().mapToInt(View::rows).sum();
    return ops.slice(
        packed,
        ops.constant(new int[] {first, 0}),
        ops.constant(new int[] {views.get(view).rows(), -1}));
  }

  /** The first row of every picture, its class token: [images of all view batches, width]. */
  Operand<TFloat32> classRows(Ops ops, Operand<TFloat32> packed, int width) {
    List<Operand<TFloat32>> all = new ArrayList<>();
    for (int i = 0; i < views.size(); i++) {
      Operand<TFloat32> tokens =
          Tokens.byImage(ops, rows(ops, packed, i), views.get(i).tokens(), width);
      all.add(Tokens.flat(ops, Tokens.range(ops, tokens, 0, 1), width));
    }
    return joined(ops, all);
  }

  /** The same view batches with one row for every picture. */
  Pack ofClassRows() {
    return new Pack(views.stream().map(view -> new View(view.number(), view.images(), 1)).toList());
  }

  /** One view batch after another. */
  static <T extends TType> Operand<T> joined(Ops ops, List<? extends Operand<T>> parts) {
    return parts.size() == 1 ? parts.get(0) : ops.concat(List.copyOf(parts), ops.constant(0));
  }
}
