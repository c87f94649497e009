package org.dino4j.data.views;

import org.dino4j.api.data.Image;
import org.dino4j.api.part.Refusal;

/** Whether a source's pictures are what a policy cuts views of. */
final class Fit {
  private Fit() {}

  static void check(int channels, Image image) {
    if (image.channels() != channels) {
      throw new Refusal(
          Refusal.Kind.RECIPE,
          "The views are cut of pictures with %d channels, but the source gives %d. Set 'channels' of both to one number."
              .formatted(channels, image.channels()));
    }
  }
}
