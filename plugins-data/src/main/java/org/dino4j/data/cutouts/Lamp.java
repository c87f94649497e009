package org.dino4j.data.cutouts;

import java.util.random.RandomGenerator;
import org.dino4j.api.data.Image;
import org.dino4j.data.transform.Brightness;
import org.dino4j.data.transform.Contrast;
import org.dino4j.data.transform.Hue;
import org.dino4j.data.transform.Saturation;

/** Puts views into a drawn light: brightness, then contrast, saturation and hue. */
record Lamp(Light light) {
  Image shine(Image view, RandomGenerator random) {
    Image bright = new Brightness(aboutOne(light.brightness(), random)).apply(view);
    Image contrasted = new Contrast(aboutOne(light.contrast(), random)).apply(bright);
    Image saturated = new Saturation(aboutOne(light.saturation(), random)).apply(contrasted);
    return new Hue(light.hue() * (2 * random.nextDouble() - 1)).apply(saturated);
  }

  private static double aboutOne(double reach, RandomGenerator random) {
    return 1 + reach * (2 * random.nextDouble() - 1);
  }
}
