package org.dino4j.methods.distillation;

import java.util.List;
import java.util.Optional;
import org.dino4j.api.mask.MaskPolicy;
import org.dino4j.api.model.ProjectionHead;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;

/** What is learned from hidden patches. */
@Doc("patches are hidden from the student, who learns to say of them what the teacher says (iBOT)")
public record PatchObjective(
    @Doc("which patches of the global views are hidden from the student") MaskPolicy masks,
    @Doc("head on the patches, of student and teacher; the class token's own where none is given")
        Optional<ProjectionHead> head,
    @Doc("terms of the objective, with their weights") List<WeightedPatchLoss> losses) {
  public PatchObjective {
    losses = List.copyOf(losses);
    Options.check(
        !losses.isEmpty(), "losses is empty; hidden patches need at least one loss, such as ibot");
  }
}
