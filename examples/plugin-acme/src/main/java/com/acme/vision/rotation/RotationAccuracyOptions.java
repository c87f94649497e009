package com.acme.vision.rotation;

import org.dino4j.api.data.DataSource;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;
import org.dino4j.api.timeline.Length;

/** What a {@link RotationAccuracy} asks about. */
@Doc("how many quarter turns of pictures a network with a classifier tells, beside chance")
public record RotationAccuracyOptions(
    @Doc("pictures that were not trained on; each is shown in all four turns") DataSource pictures,
    @Doc("how the one square view of a picture is cut, upright") ViewPolicy views,
    @Doc("how many pictures at most") @Default("256") int most,
    @Doc("from one measurement to the next") @Default("\"5 epochs\"") Length every,
    @Doc("how results are named") @Default("\"rotations\"") String name) {
  public RotationAccuracyOptions {
    Options.check(most > 0, "most must be above 0, found %s", most);
    Options.check(every.amount() > 0, "every must be above 0, found %s", every);
  }
}
