package com.acme.vision.data;

import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;

/** Which pictures {@link Outlines} draws. */
@Doc("drawn discs, squares, diamonds and rings; the label is the outline")
public record OutlinesOptions(
    @Doc("how many pictures") @Default("1024") int count,
    @Doc("side of a picture, in pixels") @Default("32") int side,
    @Doc("seed of places, sizes and colours") @Default("0") long seed) {
  public OutlinesOptions {
    Options.check(count > 0, "count must be above 0, found %s", count);
    Options.check(side >= 8, "side must be at least 8 pixels, found %s", side);
  }
}
