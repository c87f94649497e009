package org.dino4j.losses.koleo;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Watched;
import org.dino4j.api.loss.FeatureLoss;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.part.Setting;
import org.dino4j.api.signal.Signal;
import org.dino4j.api.signal.SignalRole;
import org.dino4j.api.unit.Unit;
import org.dino4j.losses.rows.UnitRows;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The KoLeo regulariser (Sablayrolles et al., arXiv:1806.03198; in DINOv2, arXiv:2304.07193):
 * {@code -mean log d}, where {@code d} is a row's distance to its nearest neighbour in the batch.
 * It spreads features evenly. Views are taken one by one, and their values added up.
 *
 * <p>Always in single precision: DINOv2's runs in half precision, where the 1e-8 that keep the
 * logarithm finite are 0, and equal rows end the training (dinov2#492). Equal rows have the
 * reference's value here and no gradient: nothing says in which direction to part them, and the
 * reference's is what rounding leaves, times 1e8. A batch of one picture has no neighbours; its
 * value is 0, and it counts as equal.
 *
 * <p>Watches {@code equalRows}: the share of rows whose nearest neighbour is just the same.
 */
public final class KoLeoLoss implements FeatureLoss {
  /** Added to each difference and to the distance, as PyTorch and DINOv2 do. */
  private static final float EPSILON = 1e-8f;

  private static final Signal EQUAL =
      new Signal(
          SignalRole.EQUAL_ROWS,
          "share of rows that equal another one; above 0: pictures that are there twice, or a collapse",
          Unit.SHARE);

  private final KoLeoOptions options;

  @Inject
  public KoLeoLoss(KoLeoOptions options) {
    this.options = options;
  }

  @Override
  public LossTerm of(GraphScope at, List<Operand<TFloat32>> classTokens) {
    Ops ops = at.ops();
    List<Spread> spreads =
        views(classTokens).stream()
            .map(view -> Spread.of(ops, UnitRows.of(ops, at.allRows(view))))
            .toList();
    Operand<TFloat32> equal = ops.math.addN(spreads.stream().map(Spread::equal).toList());
    Operand<TFloat32> share = ops.math.mul(equal, ops.constant(1f / spreads.size()));
    return new LossTerm(
        "koleo",
        ops.math.addN(spreads.stream().map(Spread::value).toList()),
        List.of(),
        Map.of("equalRows", new Watched(share, EQUAL)));
  }

  private List<Operand<TFloat32>> views(List<Operand<TFloat32>> all) {
    return options.views() == KoLeoOptions.Views.FIRST ? all.subList(0, 1) : all;
  }

  @Override
  public List<String> objections(Setting setting) {
    List<String> objections = new ArrayList<>();
    if (setting.microBatches() > 1) {
      objections.add(
          "the koleo loss looks for each picture's neighbour in the whole batch, but the batch is cut into %s micro-batches; set train.accumulate to 1, or leave the loss out"
              .formatted(setting.microBatches()));
    }
    return objections;
  }

  /**
   * How far apart rows are.
   *
   * @param value minus the mean logarithm of the distances
   * @param equal share of rows without a distance
   */
  private record Spread(Operand<TFloat32> value, Operand<TFloat32> equal) {
    static Spread of(Ops ops, Operand<TFloat32> rows) {
      if (rows.shape().get(0) == 1) {
        return new Spread(ops.constant(0f), ops.constant(1f));
      }
      Operand<TFloat32> difference = ops.math.sub(rows, Neighbours.of(ops, rows).rows());
      Operand<TFloat32> apart = ops.math.sign(ops.max(ops.math.abs(difference), ops.constant(1)));
      Operand<TFloat32> moving = ops.stopGradient(apart);
      Operand<TFloat32> shifted =
          ops.math.add(
              ops.math.mul(difference, ops.expandDims(moving, ops.constant(1))),
              ops.constant(EPSILON));
      Operand<TFloat32> distance =
          ops.math.sqrt(ops.sum(ops.math.square(shifted), ops.constant(1)));
      Operand<TFloat32> logs = ops.math.log(ops.math.add(distance, ops.constant(EPSILON)));
      return new Spread(
          ops.math.neg(ops.math.mean(logs, ops.constant(0))),
          ops.math.sub(ops.constant(1f), ops.math.mean(moving, ops.constant(0))));
    }
  }
}
