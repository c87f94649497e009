package org.dino4j.data.transform;

import org.dino4j.api.data.Image;

/** Cuts a rectangle out. */
public record Crop(Box box) implements Transform {
  @Override
  public Image apply(Image image) {
    box.within(image.size());
    int row = box.width() * image.channels();
    Image.Values out = Image.Values.zeros(image.format(), box.height() * row);
    for (int y = 0; y < box.height(); y++) {
      int from = ((box.top() + y) * image.width() + box.left()) * image.channels();
      image.values().copy(from, out, y * row, row);
    }
    return new Image(box.size(), image.channels(), out);
  }
}
