package org.dino4j.engine.recipe;

import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;
import org.dino4j.api.timeline.Length;

/** Batch and length. */
@Doc("batch and length")
public record TrainSection(
    @Doc("samples of one step, all micro-batches together") int batch,
    @Doc("length of the run") Length length,
    @Doc(
            "micro-batches that a batch is cut into, to need less memory; gradients and centres are those of the whole batch")
        @Default("1")
        int accumulate) {
  public TrainSection {
    Options.check(batch > 0, "batch must be above 0, found %s", batch);
    Options.check(accumulate > 0, "accumulate must be above 0, found %s", accumulate);
    Options.check(
        batch % accumulate == 0,
        "batch (%s) must be a multiple of accumulate (%s)",
        batch,
        accumulate);
  }
}
