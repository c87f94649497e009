package org.dino4j.data.decode;

import org.dino4j.api.data.Image;
import org.dino4j.api.view.Size;

/** How the camera was held: the eight values of EXIF tag 0x0112, in their order. */
enum Orientation {
  UPRIGHT(false, false, false),
  MIRRORED(false, false, true),
  UPSIDE_DOWN(false, true, true),
  MIRRORED_UPSIDE_DOWN(false, true, false),
  TRANSPOSED(true, false, false),
  TURNED_LEFT(true, true, false),
  TRANSVERSED(true, true, true),
  TURNED_RIGHT(true, false, true);

  private static final int TAG = 0x0112;
  private static final int ENTRY_BYTES = 12;

  private final boolean transposed;
  private final boolean fromBottom;
  private final boolean fromRight;

  Orientation(boolean transposed, boolean fromBottom, boolean fromRight) {
    this.transposed = transposed;
    this.fromBottom = fromBottom;
    this.fromRight = fromRight;
  }

  /** Of an EXIF block, which is a TIFF header and its directories; upright if it does not say. */
  static Orientation ofExif(byte[] file, int start, int length) {
    int end = Math.min(file.length, start + length);
    boolean little = Bytes.startsWith(file, start, 'I', 'I', 42, 0);
    if (end - start < 8 || !(little || Bytes.startsWith(file, start, 'M', 'M', 0, 42))) {
      return UPRIGHT;
    }
    long directory =
        start
            + (0xffffffffL
                & (little
                    ? Bytes.littleEndian32(file, start + 4)
                    : Bytes.bigEndian32(file, start + 4)));
    if (directory + 2 > end) {
      return UPRIGHT;
    }
    int at = (int) directory;
    int entries = number(file, at, little);
    for (int entry = at + 2;
        entries > 0 && entry + ENTRY_BYTES <= end;
        entry += ENTRY_BYTES, entries--) {
      if (number(file, entry, little) == TAG) {
        int value = number(file, entry + 8, little);
        return value >= 1 && value <= 8 ? values()[value - 1] : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  private static int number(byte[] file, int at, boolean little) {
    return little ? Bytes.littleEndian16(file, at) : Bytes.bigEndian16(file, at);
  }

  /** The picture as it was seen. */
  Image upright(Image image) {
    if (this == UPRIGHT) {
      return image;
    }
    Size size =
        transposed
            ? new Size(/* height= */ image.width(), /* width= */ image.height())
            : image.size();
    int channels = image.channels();
    byte[] out = new byte[image.pixels().length];
    int to = 0;
    for (int y = 0; y < size.height(); y++) {
      for (int x = 0; x < size.width(); x++, to += channels) {
        System.arraycopy(image.pixels(), source(image, y, x) * channels, out, to, channels);
      }
    }
    return new Image(size, channels, out);
  }

  private int source(Image image, int y, int x) {
    int row = transposed ? x : y;
    int column = transposed ? y : x;
    return (fromBottom ? image.height() - 1 - row : row) * image.width()
        + (fromRight ? image.width() - 1 - column : column);
  }
}
