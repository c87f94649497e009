package org.dino4j.methods.distillation;

import java.util.List;
import org.dino4j.api.model.Backbone;
import org.dino4j.api.model.ProjectionHead;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.api.view.Normalization;

/** Settings of {@link SelfDistillation}. */
@Doc(
    "a student learns to say of every view what a slowly following teacher says of the global ones (DINO v1)")
public record SelfDistillationOptions(
    @Doc("network of student and teacher") Backbone backbone,
    @Doc("head on the class token, of student and teacher") ProjectionHead head,
    @Doc("terms of the objective, with their weights") List<WeightedLoss> losses,
    @Doc("share of its old weights that the teacher keeps at each step")
        @Default("{\"type\": \"cosine\", \"from\": 0.996, \"to\": 1.0}")
        Schedule teacherMomentum,
    @Doc("mean and deviation that are taken off the pixels; ImageNet's by default") @Default("{}")
        Normalization normalize) {
  public SelfDistillationOptions {
    losses = List.copyOf(losses);
    Options.check(!losses.isEmpty(), "losses is empty; self-distillation needs at least one loss");
  }
}
