package com.acme.vision.evaluate;

import java.util.Optional;
import org.dino4j.api.data.DataSource;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;
import org.dino4j.api.timeline.Length;

/** What a {@link Spread} looks at. */
@Doc("how far apart a network puts different pictures")
public record SpreadOptions(
    @Doc("pictures that it is asked about; left out: those that are trained on")
        Optional<DataSource> pictures,
    @Doc("how the one view of a picture is cut") ViewPolicy views,
    @Doc("how many of them at most") @Default("64") int most,
    @Doc("from one measurement to the next") @Default("\"5 epochs\"") Length every,
    @Doc("how results are named") @Default("\"spread\"") String name) {
  public SpreadOptions {
    Options.check(most > 1, "most must be above 1, found %s", most);
    Options.check(every.amount() > 0, "every must be above 0, found %s", every);
  }
}
