package org.dino4j.data.cutouts;

import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;

/**
 * A light that falls on the whole view, object and ground alike. Without it the mean colour alone
 * tells objects apart, and a network may learn nothing else.
 */
@Doc("the light on a whole view: how far each factor may lie from 1, and how far the hue may turn")
public record Light(
    @Doc("factor of brightness, drawn from 1 +- this") @Default("0.2") double brightness,
    @Doc("factor of contrast, drawn from 1 +- this") @Default("0.2") double contrast,
    @Doc("factor of saturation, drawn from 1 +- this") @Default("0.2") double saturation,
    @Doc("turn of the hue, drawn from +- this share of the colour circle, at most 0.5")
        @Default("0.05")
        double hue) {
  public Light {
    checkFactor("brightness", brightness);
    checkFactor("contrast", contrast);
    checkFactor("saturation", saturation);
    Options.check(hue >= 0 && hue <= 0.5, "hue must lie in 0..0.5, found %s", hue);
  }

  private static void checkFactor(String name, double value) {
    Options.check(value >= 0 && value <= 1, "%s must lie in 0..1, found %s", name, value);
  }
}
