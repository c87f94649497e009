package org.dino4j.data.decode;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the components of a JPEG mean. No field of the format says it; these are libjpeg's guesses,
 * which everybody's files are written for.
 */
enum JpegColours {
  GREY,
  YCC,
  RGB,
  CMYK,
  YCCK;

  private static final int JFIF = 0xe0;
  private static final int JFIF_LENGTH = 14;
  private static final int ADOBE = 0xee;
  private static final int ADOBE_LENGTH = 12;
  private static final int ADOBE_TRANSFORM = 11;

  /** Of the frame with these components' names. */
  static JpegColours of(byte[] file, List<JpegSegment> segments, String components)
      throws DamagedFileException {
    Optional<JpegSegment> adobe = last(segments, segment -> isAdobe(file, segment));
    int transform = adobe.map(mark -> file[mark.body() + ADOBE_TRANSFORM] & 0xff).orElse(-1);
    return switch (components.length()) {
      case 1 -> GREY;
      case 3 -> {
        boolean rgb =
            last(segments, segment -> isJfif(file, segment)).isEmpty()
                && (adobe.isPresent() ? transform == 0 : components.equals("RGB"));
        yield rgb ? RGB : YCC;
      }
      case 4 -> adobe.isPresent() && transform != 0 ? YCCK : CMYK;
      default ->
          throw new DamagedFileException(
              "a JPEG of %s components, which is not read: no colours have so many"
                  .formatted(components.length()));
    };
  }

  private static Optional<JpegSegment> last(
      List<JpegSegment> segments, Predicate<JpegSegment> wanted) {
    return segments.stream().filter(wanted).reduce((earlier, later) -> later);
  }

  private static boolean isJfif(byte[] file, JpegSegment segment) {
    return segment.marker() == JFIF
        && segment.length() >= JFIF_LENGTH
        && Bytes.startsWith(file, segment.body(), 'J', 'F', 'I', 'F', 0);
  }

  private static boolean isAdobe(byte[] file, JpegSegment segment) {
    return segment.marker() == ADOBE
        && segment.length() >= ADOBE_LENGTH
        && Bytes.startsWith(file, segment.body(), 'A', 'd', 'o', 'b', 'e');
  }
}
