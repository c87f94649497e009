package org.dino4j.report.picture;

import org.dino4j.api.data.Image;
import org.dino4j.api.view.Size;

/** The middle of a picture as it is: nothing drawn, no colour changed. */
public final class PlainView {
  private PlainView() {}

  /** The largest middle part of the wanted proportions, each pixel the mean of what it covers. */
  public static Image of(Image image, Size size) {
    double scale =
        Math.min((double) image.height() / size.height(), (double) image.width() / size.width());
    double top = (image.height() - scale * size.height()) / 2;
    double left = (image.width() - scale * size.width()) / 2;
    byte[] pixels = new byte[size.height() * size.width() * image.channels()];
    int at = 0;
    for (int y = 0; y < size.height(); y++) {
      for (int x = 0; x < size.width(); x++) {
        Box box = Box.of(image, top + y * scale, left + x * scale, scale);
        for (int channel = 0; channel < image.channels(); channel++) {
          pixels[at++] = (byte) Math.round(box.mean(image, channel));
        }
      }
    }
    return new Image(size, image.channels(), pixels);
  }

  /** At least one pixel of the picture. */
  private record Box(int top, int left, int bottom, int right) {
    static Box of(Image image, double y, double x, double side) {
      int top = Math.min((int) y, image.height() - 1);
      int left = Math.min((int) x, image.width() - 1);
      return new Box(
          top,
          left,
          Math.min(image.height(), Math.max(top + 1, (int) (y + side))),
          Math.min(image.width(), Math.max(left + 1, (int) (x + side))));
    }

    double mean(Image image, int channel) {
      long sum = 0;
      for (int y = top; y < bottom; y++) {
        for (int x = left; x < right; x++) {
          int pixel = y * image.width() + x;
          sum += image.pixels()[pixel * image.channels() + channel] & 0xff;
        }
      }
      return (double) sum / ((bottom - top) * (right - left));
    }
  }
}
