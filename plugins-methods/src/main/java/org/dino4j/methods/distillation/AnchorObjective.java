package org.dino4j.methods.distillation;

import java.util.List;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;
import org.dino4j.api.schedule.Schedule;

/**
 * What is learned from an earlier teacher (Gram anchoring: Siméoni et al., "DINOv3",
 * arXiv:2508.10104, section 4).
 */
@Doc("the student's patches are kept like those of an earlier teacher (Gram anchoring of DINOv3)")
public record AnchorObjective(
    @Doc("terms on the patch features of the global views, with their weights")
        List<WeightedMapLoss> losses,
    @Doc(
            "share of its old weights that the earlier teacher keeps at each step; at 0 it becomes the teacher of that step")
        @Default("{\"type\": \"renewed\", \"every\": \"10000 steps\"}")
        Schedule momentum) {
  public AnchorObjective {
    losses = List.copyOf(losses);
    Options.check(
        !losses.isEmpty(), "losses is empty; an anchor needs at least one loss, such as gram");
  }
}
