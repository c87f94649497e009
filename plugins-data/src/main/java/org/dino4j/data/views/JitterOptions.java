package org.dino4j.data.views;

import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;

/** How far colours are changed. */
@Doc("random changes of colour, in random order")
public record JitterOptions(
    @Doc("brightness is multiplied by 1 - this to 1 + this") @Default("0.4") double brightness,
    @Doc("contrast is multiplied by 1 - this to 1 + this") @Default("0.4") double contrast,
    @Doc("saturation is multiplied by 1 - this to 1 + this") @Default("0.2") double saturation,
    @Doc("the colour circle is turned by up to this share of a full turn either way, at most 0.5")
        @Default("0.1")
        double hue,
    @Doc("probability that a view is changed at all") @Default("0.8") double probability) {
  public JitterOptions {
    Options.check(brightness >= 0, "brightness must not be negative, found %s", brightness);
    Options.check(contrast >= 0, "contrast must not be negative, found %s", contrast);
    Options.check(saturation >= 0, "saturation must not be negative, found %s", saturation);
    Options.check(hue >= 0 && hue <= 0.5, "hue must lie in 0..0.5, found %s", hue);
    Chance.check("probability", probability);
  }
}
