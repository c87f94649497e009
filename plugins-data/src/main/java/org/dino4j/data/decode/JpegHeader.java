package org.dino4j.data.decode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What the segments before the pixels say. */
record JpegHeader(
    List<JpegSegment> segments,
    int width,
    int height,
    JpegColours colours,
    Orientation orientation) {
  private static final int APPLICATION_1 = 0xe1;
  private static final byte[] EXIF = ascii("Exif\0\0");
  private static final byte[] XMP = ascii("http://ns.adobe.com/xap/1.0/\0");

  static JpegHeader of(byte[] file) throws DamagedFileException {
    List<JpegSegment> segments = JpegSegments.of(file);
    JpegSegment frame = frame(segments);
    requireReadable(file, frame);
    requireEnd(file, segments.get(segments.size() - 1).start());
    return new JpegHeader(
        segments,
        Bytes.bigEndian16(file, frame.body() + 3),
        Bytes.bigEndian16(file, frame.body() + 1),
        JpegColours.of(file, segments, components(file, frame)),
        orientation(file, segments));
  }

  private static JpegSegment frame(List<JpegSegment> segments) throws DamagedFileException {
    return segments.stream()
        .filter(JpegSegment::isFrame)
        .findFirst()
        .orElseThrow(
            () -> new DamagedFileException("the JPEG is damaged: it does not say its size"));
  }

  private static void requireReadable(byte[] file, JpegSegment frame) throws DamagedFileException {
    int components = frame.length() < 6 ? -1 : file[frame.body() + 5] & 0xff;
    if (frame.length() != 6 + 3 * components) {
      throw new DamagedFileException("the JPEG is damaged: its frame header has a wrong length");
    }
    int bits = file[frame.body()] & 0xff;
    if (bits != 8 || frame.marker() == 0xc3 || frame.marker() > 0xc4) {
      throw new DamagedFileException(
          String.format(
              Locale.ROOT,
              "a JPEG of a rare kind (%d bits, frame type %x), which is not read. Convert it to PNG.",
              bits,
              frame.marker()));
    }
  }

  /** Inside the scans a byte ff is always followed by 00 or a marker, so this pair is the end. */
  private static void requireEnd(byte[] file, int scan) throws DamagedFileException {
    for (int at = file.length - 2; at > scan; at--) {
      if ((file[at] & 0xff) == 0xff && (file[at + 1] & 0xff) == JpegSegment.END_OF_IMAGE) {
        return;
      }
    }
    throw new DamagedFileException("the JPEG is cut off: it has no end-of-image mark");
  }

  /** A letter for each, by its number in the file. */
  private static String components(byte[] file, JpegSegment frame) {
    StringBuilder names = new StringBuilder();
    for (int at = frame.body() + 6; at < frame.end(); at += 3) {
      names.append((char) (file[at] & 0xff));
    }
    return names.toString();
  }

  /** EXIF that needs several segments is joined: an empty one more does no harm. */
  private static Orientation orientation(byte[] file, List<JpegSegment> segments) {
    ByteArrayOutputStream exif = new ByteArrayOutputStream();
    byte[] xmp = {};
    for (JpegSegment segment : segments) {
      if (segment.marker() == APPLICATION_1 && begins(file, segment, EXIF)) {
        exif.write(file, segment.body() + EXIF.length, segment.length() - EXIF.length);
      } else if (segment.marker() == APPLICATION_1 && begins(file, segment, XMP)) {
        xmp = Bytes.part(file, segment.body() + XMP.length, segment.end());
      }
    }
    return Orientation.stated(exif.toByteArray(), xmp);
  }

  private static boolean begins(byte[] file, JpegSegment segment, byte[] name) {
    return segment.length() >= name.length && Bytes.matches(file, segment.body(), name);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
