package org.dino4j.recipes.recipe;

import org.dino4j.api.data.DataSource;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;

/** Where pictures come from and how views are cut. */
@Doc("where pictures come from and how views are cut")
public record DataSection(
    @Doc("pictures to train on") DataSource train,
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
}
