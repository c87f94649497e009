package org.dino4j.losses.dino;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Watched;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.loss.ViewLoss;
import org.dino4j.api.part.Setting;
import org.dino4j.api.schedule.Bounds;
import org.dino4j.losses.teacher.TeacherRows;
import org.dino4j.losses.teacher.TeacherSignals;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * DINO's loss (Caron et al., arXiv:2104.14294): the student must say of one view what the teacher
 * says of another. The teacher's logits are centred, so that no prototype wins always, and
 * sharpened by a low temperature, so that not all win alike; each guards against the collapse that
 * the other alone would lead to. Instead of being centred they can share out the prototypes ({@link
 * org.dino4j.losses.teacher.SinkhornKnopp}), as DINOv2's do.
 *
 * <p>{@code q_i = softmax((t_i - c) / tau_t)}, {@code p_j = softmax(s_j / tau_s)}; the value is the
 * mean over all pairs {@code i != j} of the cross-entropy {@code H(q_i, p_j)}. The centre {@code c}
 * is the moving average of the teacher's logits, from before this step.
 *
 * <p>The value is linear in the teacher's probabilities. So each student view is compared once,
 * with the mean of the teacher views it is paired with, instead of once per pair.
 *
 * <p>Watches {@link TeacherSignals} and {@link PrototypesUsed}.
 */
public final class DinoLoss implements ViewLoss {
  private final DinoOptions options;

  @Inject
  public DinoLoss(DinoOptions options) {
    this.options = options;
  }

  @Override
  public LossTerm of(
      GraphScope at, List<Operand<TFloat32>> student, List<Operand<TFloat32>> teacher) {
    Ops ops = at.ops();
    TeacherRows targets = new ViewTargets(options).of(at, teacher);
    Operand<TFloat32> value = crossEntropy(ops, student, targets.probabilities());
    return new LossTerm("dino", value, targets.updates(), watch(ops, targets, value));
  }

  private static Map<String, Watched> watch(Ops ops, TeacherRows targets, Operand<TFloat32> value) {
    long prototypes = targets.logits().get(0).shape().get(1);
    Map<String, Watched> watch =
        new HashMap<>(TeacherSignals.of(ops, value, entropy(ops, targets), prototypes));
    watch.put("prototypesUsed", PrototypesUsed.of(ops, targets.logits()));
    return watch;
  }

  @Override
  public List<String> objections(Setting setting) {
    List<String> objections = new ArrayList<>(tooFew(setting.inputs().viewCount()));
    objections.addAll(
        Bounds.above(0)
            .objections("teacherTemperature", options.teacherTemperature(), setting.timeline()));
    objections.addAll(options.balance().objections("dino", setting));
    objections.addAll(options.pairs().objections(setting.inputs()));
    return objections;
  }

  private static List<String> tooFew(int views) {
    if (views > 1) {
      return List.of();
    }
    return List.of(
        "the dino loss compares different views of a picture and needs at least 2, found %s; raise the count of the views"
            .formatted(views));
  }

  /**
   * Mean over the pairs that are asked for; a student view that the teacher saw too is not paired
   * with itself.
   */
  private Operand<TFloat32> crossEntropy(
      Ops ops, List<Operand<TFloat32>> student, List<Operand<TFloat32>> targets) {
    int pairs = options.pairs().count(student.size(), targets.size());
    Operand<TFloat32> ofAll = ViewMean.of(ops, targets);
    List<Operand<TFloat32>> values = new ArrayList<>();
    for (int view = 0; view < student.size(); view++) {
      List<Operand<TFloat32>> paired = without(view, targets);
      if (paired.isEmpty() || !options.pairs().takes(view, targets.size())) {
        continue;
      }
      Operand<TFloat32> target = paired.size() == targets.size() ? ofAll : ViewMean.of(ops, paired);
      Operand<TFloat32> logits =
          ops.math.mul(student.get(view), ops.constant((float) (1 / options.studentTemperature())));
      Operand<TFloat32> rows = ops.nn.softmaxCrossEntropyWithLogits(logits, target).loss();
      float weight = (float) paired.size() / pairs;
      values.add(ops.math.mul(ops.math.mean(rows, ops.constant(0)), ops.constant(weight)));
    }
    return ops.math.addN(values);
  }

  private static List<Operand<TFloat32>> without(int view, List<Operand<TFloat32>> targets) {
    List<Operand<TFloat32>> others = new ArrayList<>(targets);
    if (view < others.size()) {
      others.remove(view);
    }
    return others;
  }

  private static Operand<TFloat32> entropy(Ops ops, TeacherRows targets) {
    List<Operand<TFloat32>> entropies = new ArrayList<>();
    for (int view = 0; view < targets.logits().size(); view++) {
      Operand<TFloat32> rows =
          ops.nn
              .softmaxCrossEntropyWithLogits(
                  targets.logits().get(view), targets.probabilities().get(view))
              .loss();
      entropies.add(ops.math.mean(rows, ops.constant(0)));
    }
    return ops.stopGradient(ViewMean.of(ops, entropies));
  }
}
