package org.dino4j.engine.recipe;

import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;
import org.dino4j.api.timeline.Length;

/** How often the run is saved. The last one is always written, also on Ctrl-C. */
@Doc("how often the run is saved")
public record CheckpointSection(
    @Doc("from one checkpoint to the next") @Default("\"1 epoch\"") Length every,
    @Doc("how many of the newest are kept, beside the best") @Default("3") int keep) {
  public CheckpointSection {
    Options.check(keep > 0, "keep must be above 0, found %s", keep);
  }
}
