package org.dino4j.engine.source;

import org.dino4j.api.data.DataSource;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;

/** Which part of which source. */
@Doc(
    "a part of another source: the pictures to train on, or those held out; two splits of equal share and seed are the two parts of it")
public record SplitOptions(
    @Doc("the source that is cut") DataSource source,
    @Doc("train or held-out") Portion part,
    @Doc(
            "share of the pictures that is held out, of each class where there are classes: at least one of two or more, never all")
        @Default("0.1")
        double share,
    @Doc("seed of the choice; beside it, the choice depends on the names of the pictures alone")
        @Default("0")
        long seed) {
  public SplitOptions {
    new HoldOut(share, seed); // refuses what cannot be held out
  }

  HoldOut holdOut() {
    return new HoldOut(share, seed);
  }
}
