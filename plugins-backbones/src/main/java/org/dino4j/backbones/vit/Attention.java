package org.dino4j.backbones.vit;

import java.util.ArrayList;
import java.util.List;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.layer.BatchProduct;
import org.dino4j.api.layer.LayerNorm;
import org.dino4j.api.layer.Linear;
import org.dino4j.api.layer.NormedLinear;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A norm, then multi-head self-attention: {@code qkv} makes queries, keys and values, {@code proj}
 * mixes the heads. The scale of the queries is {@code headWidth ^ -0.5}.
 *
 * @param pack the view batches of the rows
 */
record Attention(VitOptions options, Pack pack) {
  /** Places of the parameters. */
  record Place(GraphScope norm, GraphScope attention) {}

  /** Packed rows to packed rows, [rows, width]. */
  Operand<TFloat32> apply(Place at, Operand<TFloat32> rows) {
    return mixed(at, core().attend(at.attention(), queriesKeysValues(at, rows)));
  }

  /**
   * What the class tokens attend to, [images of all view batches, width]: keys and values for all
   * rows, everything else for the class tokens' rows alone.
   */
  Operand<TFloat32> applyToClassRows(
      Place at, Operand<TFloat32> rows, Operand<TFloat32> classRows) {
    Ops ops = at.attention().ops();
    int width = options.shape().width();
    Linear.Weights weights = qkv().weights(at.attention().child("qkv"));
    Operand<TFloat32> queries =
        normed().apply(at.norm(), weights.outputs(ops, 0, width), classRows);
    Operand<TFloat32> keysValues =
        normed().apply(at.norm(), weights.outputs(ops, width, 2 * width), rows);
    Pack ofClassRows = pack.ofClassRows();
    AttentionCore ofQueries = new AttentionCore(heads(), options.shape().headWidth(), ofClassRows);
    List<Operand<TFloat32>> attended = new ArrayList<>();
    for (int view = 0; view < pack.size(); view++) {
      Operand<TFloat32> query =
          ofQueries.byHead(ops, ofClassRows.rows(ops, queries, view), view, 1);
      Operand<TFloat32> both = core().byHead(ops, pack.rows(ops, keysValues, view), view, 2);
      Operand<TFloat32> softmax = core().weights(ops, query, core().part(ops, both, 0));
      attended.add(core().rows(ops, BatchProduct.of(ops, softmax, core().part(ops, both, 1)), 1));
    }
    return mixed(at, Pack.joined(ops, attended));
  }

  /** Softmax weights of one view batch, [images, heads, tokens, tokens]. */
  Operand<TFloat32> weights(Place at, Operand<TFloat32> rows, int view) {
    Ops ops = at.attention().ops();
    return ops.linalg.transpose(
        core().weights(ops, queriesKeysValues(at, rows), view),
        ops.constant(new int[] {1, 0, 2, 3}));
  }

  private Operand<TFloat32> queriesKeysValues(Place at, Operand<TFloat32> rows) {
    return normed().apply(at.norm(), at.attention().child("qkv"), rows);
  }

  private Operand<TFloat32> mixed(Place at, Operand<TFloat32> attended) {
    int width = options.shape().width();
    return new Linear(width, width, options.projBias(), options.weightInit())
        .apply(at.attention().child("proj"), attended);
  }

  private NormedLinear normed() {
    return new NormedLinear(new LayerNorm(options.shape().width(), options.layerNormEps()), qkv());
  }

  private Linear qkv() {
    int width = options.shape().width();
    return new Linear(width, 3 * width, options.qkvBias(), options.weightInit());
  }

  private AttentionCore core() {
    return new AttentionCore(heads(), options.shape().headWidth(), pack);
  }

  private int heads() {
    return options.shape().heads();
  }
}
