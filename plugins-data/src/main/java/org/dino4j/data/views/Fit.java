package org.dino4j.data.views;

import org.dino4j.api.data.Image;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.view.ViewSpec;

/** Whether a source's pictures are what a policy cuts views of. */
final class Fit {
  private Fit() {}

  static void check(ViewSpec views, Image image) {
    if (image.channels() != views.channels()) {
      throw new Refusal(
          Refusal.Kind.RECIPE,
          "The views are cut of pictures with %s channels, but the source gives %s. Set 'channels' of both to one number."
              .formatted(views.channels(), image.channels()));
    }
    if (image.format() != views.format()) {
      throw new Refusal(
          Refusal.Kind.RECIPE,
          "The views are cut of %s pictures, but the source gives %s. Set 'pixels' of the views to '%s'."
              .formatted(
                  PixelNames.of(views.format()),
                  PixelNames.of(image.format()),
                  PixelNames.of(image.format())));
    }
  }
}
