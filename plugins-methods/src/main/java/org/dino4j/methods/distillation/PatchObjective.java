package org.dino4j.methods.distillation;

import java.util.List;
import java.util.Optional;
import org.dino4j.api.mask.MaskPolicy;
import org.dino4j.api.model.ProjectionHead;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;

/** What is learned from hidden patches. */
@Doc("patches are hidden from the student, who learns to say of them what the teacher says (iBOT)")
public record PatchObjective(
    @Doc(
            "which patches of the global views are hidden from the student; none, if it is left out and all are compared")
        Optional<MaskPolicy> masks,
    @Doc("head on the patches, of student and teacher; the class token's own where none is given")
        Optional<ProjectionHead> head,
    @Doc("terms of the objective, with their weights") List<WeightedPatchLoss> losses,
    @Doc("of which patches student and teacher are compared: the 'hidden' ones (iBOT), or 'all'")
        @Default("\"hidden\"")
        Compared compare) {
  /** Of which patches student and teacher are compared. */
  public enum Compared {
    HIDDEN,
    ALL
  }

  public PatchObjective {
    losses = List.copyOf(losses);
    Options.check(
        masks.isPresent() || compare == Compared.ALL,
        "masks is missing; say which patches are hidden, or compare \"all\"");
    Options.check(
        !losses.isEmpty(), "losses is empty; hidden patches need at least one loss, such as ibot");
  }
}
