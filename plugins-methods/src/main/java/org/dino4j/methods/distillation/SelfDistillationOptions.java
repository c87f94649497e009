package org.dino4j.methods.distillation;

import java.util.List;
import java.util.Optional;
import org.dino4j.api.model.Backbone;
import org.dino4j.api.model.ProjectionHead;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.api.view.Normalization;

/** Settings of {@link SelfDistillation}. */
@Doc(
    "a student learns to say of every view what a slowly following teacher says of the global ones (DINO v1), and"
        + " with 'patches' of hidden patches what it says of them (iBOT, DINOv2)")
public record SelfDistillationOptions(
    @Doc("network of student and teacher") Backbone backbone,
    @Doc("head on the class token, of student and teacher") ProjectionHead head,
    @Doc("terms of the objective, with their weights") List<WeightedLoss> losses,
    @Doc("share of its old weights that the teacher keeps at each step")
        @Default("{\"type\": \"cosine\", \"from\": 0.996, \"to\": 1.0}")
        Schedule teacherMomentum,
    @Doc("mean and deviation that are taken off the pixels; ImageNet's by default") @Default("{}")
        Normalization normalize,
    @Doc("what is learned from hidden patches; nothing is hidden where it is left out")
        Optional<PatchObjective> patches,
    @Doc("terms on the student's class tokens of the global views, such as koleo") @Default("[]")
        List<WeightedFeatureLoss> featureLosses,
    @Doc(
            "the momentum of the teacher's backbone, if it has one of its own; at 0 it is the student's, and only the heads are averaged")
        Optional<Schedule> backboneMomentum,
    @Doc(
            "an earlier teacher that the student's patch features are held to; none where it is left out")
        Optional<AnchorObjective> anchor) {
  public SelfDistillationOptions {
    losses = List.copyOf(losses);
    featureLosses = List.copyOf(featureLosses);
    Options.check(
        !losses.isEmpty() || patches.isPresent(),
        "losses is empty; self-distillation needs at least one loss");
  }

  /** As DINO v1: nothing is hidden. */
  public SelfDistillationOptions(
      Backbone backbone,
      ProjectionHead head,
      List<WeightedLoss> losses,
      Schedule teacherMomentum,
      Normalization normalize) {
    this(
        backbone,
        head,
        losses,
        teacherMomentum,
        normalize,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** The patches' own head, if they have one. */
  Optional<ProjectionHead> patchHead() {
    return patches.flatMap(PatchObjective::head);
  }
}
