package org.dino4j.data.transform;

import org.dino4j.api.data.Image;

/** Inverts values from a threshold on. */
public record Solarize(int threshold) implements Transform {
  @Override
  public Image apply(Image image) {
    byte[] table = new byte[256];
    for (int value = 0; value < 256; value++) {
      table[value] = (byte) (value < threshold ? value : 255 - value);
    }
    return Lookup.through(table, image);
  }
}
