package org.dino4j.engine.source;

import org.dino4j.api.data.DataSet;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;

/** How many pictures of a source are held out of training, and which. */
@Doc("how many pictures are held out of training, to be measured on")
public record HoldOut(
    @Doc(
            "share of the pictures that is held out, of each class where there are classes: at least one of two or more, never all")
        @Default("0.1")
        double share,
    @Doc("seed of the choice; beside it, the choice depends on the names of the pictures alone")
        @Default("0")
        long seed) {
  public HoldOut {
    Options.check(share > 0 && share < 1, "share must lie between 0 and 1, found %s", share);
  }

  /** A part of an open set; closing it closes the set. */
  public DataSet of(DataSet whole, Portion portion) {
    Parting parting = Parting.of(whole, this);
    return new SplitSet(
        whole,
        switch (portion) {
          case TRAIN -> parting.train();
          case HELD_OUT -> parting.heldOut();
        });
  }
}
