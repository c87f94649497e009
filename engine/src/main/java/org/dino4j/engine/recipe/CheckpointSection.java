package org.dino4j.engine.recipe;

import java.util.Optional;
import org.dino4j.api.evaluate.ScoreName;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;
import org.dino4j.api.timeline.Length;

/** How often the run is saved. The last one is always written, also on Ctrl-C. */
@Doc("how often the run is saved")
public record CheckpointSection(
    @Doc("from one checkpoint to the next") @Default("\"1 epoch\"") Length every,
    @Doc("how many of the newest are kept, beside the best") @Default("3") int keep,
    @Doc(
            "the result that says which checkpoint is the best, for example knn@20 or knn.student@10; left out: the first of the first evaluation")
        Optional<String> best) {
  public CheckpointSection {
    best.ifPresent(
        name ->
            Options.check(
                !name.isBlank() && !name.contains(ScoreName.LESS),
                "best must be the name of one result, such as knn@20; found '%s'",
                name));
    Options.check(keep > 0, "keep must be above 0, found %s", keep);
  }
}
