package org.dino4j.data.decode;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern IN_XMP = Pattern.compile("tiff:Orientation(?:=\"|>)([0-9])");

  private final boolean transposed;
  private final boolean fromBottom;
  private final boolean fromRight;

  Orientation(boolean transposed, boolean fromBottom, boolean fromRight) {
    this.transposed = transposed;
    this.fromBottom = fromBottom;
    this.fromRight = fromRight;
  }

  /**
   * What a picture's container states.
   *
   * @param exif its EXIF block, which rules; empty if it has none
   * @param xmp its XMP packet; empty if it has none
   */
  static Orientation stated(byte[] exif, byte[] xmp) {
    return ExifBlock.orientation(exif).or(() -> inXmp(xmp)).orElse(UPRIGHT);
  }

  /** Numbers outside of 1 to 8 say nothing. */
  static Orientation of(double number) {
    for (int i = 0; i < values().length; i++) {
      if (number == i + 1) {
        return values()[i];
      }
    }
    return UPRIGHT;
  }

  private static Optional<Orientation> inXmp(byte[] xmp) {
    Matcher found = IN_XMP.matcher(new String(xmp, StandardCharsets.ISO_8859_1));
    return found.find() ? Optional.of(of(Integer.parseInt(found.group(1)))) : Optional.empty();
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
