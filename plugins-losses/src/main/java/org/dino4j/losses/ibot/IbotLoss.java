package org.dino4j.losses.ibot;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.loss.PatchLoss;
import org.dino4j.api.loss.PatchRows;
import org.dino4j.api.part.Setting;
import org.dino4j.api.schedule.Bounds;
import org.dino4j.losses.teacher.TeacherRows;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * iBOT's loss (Zhou et al., arXiv:2111.07832; with DINOv2's centring, arXiv:2304.07193): the
 * student, from which some patches are hidden, must say of them what the teacher says, which sees
 * them.
 *
 * <p>{@code q = softmax((t - c) / tau_t)}, {@code p = softmax(s / tau_s)}; the value is the sum
 * over images of the mean of {@code H(q, p)} over an image's hidden patches, divided by the number
 * of images. The centre {@code c} is the moving average of the teacher's logits of hidden patches,
 * from before this step; with Sinkhorn-Knopp the hidden patches share the prototypes instead.
 *
 * <p>Watches {@link PatchSignals}.
 */
public final class IbotLoss implements PatchLoss {
  private final IbotOptions options;

  @Inject
  public IbotLoss(IbotOptions options) {
    this.options = options;
  }

  @Override
  public LossTerm of(GraphScope at, PatchRows patches) {
    Ops ops = at.ops();
    TeacherRows targets = new PatchTargets(options).of(at, patches);
    Operand<TFloat32> rows = crossEntropy(ops, patches, targets.probabilities().get(0));
    return new LossTerm(
        "ibot",
        mean(ops, patches, rows),
        targets.updates(),
        PatchSignals.of(WeightedRows.of(ops, patches), targets, ops.stopGradient(rows)));
  }

  /** Of each row; the student's logits against what the teacher says, [rows, outputs]. */
  Operand<TFloat32> crossEntropy(Ops ops, PatchRows patches, Operand<TFloat32> targets) {
    Operand<TFloat32> logits =
        ops.math.mul(patches.student(), ops.constant((float) (1 / options.studentTemperature())));
    return ops.nn.softmaxCrossEntropyWithLogits(logits, targets).loss();
  }

  /** Mean over images, each counted alike however many of its patches are hidden. */
  Operand<TFloat32> mean(Ops ops, PatchRows patches, Operand<TFloat32> rows) {
    WeightedRows weighted = WeightedRows.of(ops, patches);
    return switch (options.meanOver()) {
      case ALL_IMAGES ->
          ops.math.mul(weighted.sum(rows), ops.constant((float) (1.0 / patches.images())));
      case MASKED_IMAGES -> weighted.mean(rows);
    };
  }

  @Override
  public List<String> objections(Setting setting) {
    List<String> objections =
        new ArrayList<>(
            Bounds.above(0)
                .objections(
                    "teacherTemperature", options.teacherTemperature(), setting.timeline()));
    objections.addAll(options.balance().objections("ibot", setting));
    if (options.meanOver() == IbotOptions.MeanOver.MASKED_IMAGES && setting.microBatches() > 1) {
      objections.add(
          "meanOver 'masked-images' of the ibot loss divides by the masked images of the whole batch, but the batch is cut into %s micro-batches; set train.accumulate to 1, or take 'all-images'"
              .formatted(setting.microBatches()));
    }
    return objections;
  }
}
