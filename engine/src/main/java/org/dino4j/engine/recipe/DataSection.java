package org.dino4j.engine.recipe;

import java.util.Optional;
import org.dino4j.api.data.DataSource;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.evaluate.OwnPictures;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;
import org.dino4j.engine.source.HoldOut;
import org.dino4j.engine.source.Portion;
import org.dino4j.engine.source.SplitSource;

/** Where pictures come from and how views are cut. */
@Doc("where pictures come from and how views are cut")
public record DataSection(
    @Doc("pictures to train on") DataSource train,
    @Doc(
            "how many of them are held out of training; evaluations that name no pictures of their own ask about these")
        Optional<HoldOut> holdOut,
    @Doc("how the views of a picture are cut") ViewPolicy views,
    @Doc(
            "how many unreadable pictures are tolerated; each is named, counted and replaced by the next readable one")
        @Default("0")
        int tolerateUnreadable) {
  public DataSection {
    Options.check(
        tolerateUnreadable >= 0,
        "tolerateUnreadable must not be negative, found %s",
        tolerateUnreadable);
  }

  /** What is trained on, and what is held out of it. */
  public OwnPictures own() {
    return new OwnPictures(
        holdOut.map(how -> SplitSource.of(train, how, Portion.TRAIN)).orElse(train),
        holdOut.map(how -> SplitSource.of(train, how, Portion.HELD_OUT)));
  }
}
