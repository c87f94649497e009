package org.dino4j.report.picture;

import org.dino4j.api.data.Image;

/** Any picture as 8 bits can show it: of 16 bits the upper ones, of floats those from 0 to 1. */
public final class EightBit {
  private static final int WHITE = 255;

  private EightBit() {}

  /** The picture itself, if it is an 8-bit one. */
  public static Image of(Image image) {
    if (image.values() instanceof Image.Bytes) {
      return image;
    }
    byte[] pixels = new byte[image.values().length()];
    if (image.values() instanceof Image.Shorts shorts) {
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] = (byte) (shorts.array()[i] >> Byte.SIZE);
      }
    } else if (image.values() instanceof Image.Floats floats) {
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] = (byte) Math.round(WHITE * Math.max(0, Math.min(1, floats.array()[i])));
      }
    }
    return new Image(image.size(), image.channels(), pixels);
  }
}
