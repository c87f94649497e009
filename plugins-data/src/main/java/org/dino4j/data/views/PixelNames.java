package org.dino4j.data.views;

import java.util.Locale;
import org.dino4j.api.view.ViewSpec.PixelFormat;

/** Formats of pixels as a recipe writes them. */
final class PixelNames {
  private PixelNames() {}

  static String of(PixelFormat format) {
    return format.name().toLowerCase(Locale.ROOT);
  }
}
