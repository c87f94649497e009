package org.dino4j.data.decode;

import java.util.ArrayList;
import java.util.List;

/**
 * The segments up to and with the first scan's, found as libjpeg finds them: bytes between segments
 * that are no mark are passed over, as are marks that stand alone.
 */
final class JpegSegments {
  private static final int BEHIND_THE_SIGNATURE = 2;
  private static final int START_OF_IMAGE = 0xd8;
  private static final int FIRST_RESTART = 0xd0;
  private static final int LAST_RESTART = 0xd7;
  private static final int TEMPORARY = 0x01;

  private final byte[] file;
  private int at = BEHIND_THE_SIGNATURE;

  private JpegSegments(byte[] file) {
    this.file = file;
  }

  static List<JpegSegment> of(byte[] file) throws DamagedFileException {
    JpegSegments reading = new JpegSegments(file);
    List<JpegSegment> segments = new ArrayList<>();
    JpegSegment segment;
    do {
      segment = reading.next();
      segments.add(segment);
    } while (segment.marker() != JpegSegment.START_OF_SCAN);
    return segments;
  }

  private JpegSegment next() throws DamagedFileException {
    int marker = marker();
    while (standsAlone(marker)) {
      marker = marker();
    }
    if (marker == JpegSegment.END_OF_IMAGE || marker == START_OF_IMAGE) {
      throw new DamagedFileException("the JPEG is damaged: no pixels follow its header");
    }
    int length = at + 2 > file.length ? 0 : Bytes.bigEndian16(file, at);
    if (length < 2 || at + length > file.length) {
      throw cutOff();
    }
    JpegSegment segment = new JpegSegment(marker, at + 2, length - 2);
    at = segment.end();
    return segment;
  }

  private static boolean standsAlone(int marker) {
    return marker == TEMPORARY || (marker >= FIRST_RESTART && marker <= LAST_RESTART);
  }

  /** The next byte that is neither 00 nor ff and follows an ff. */
  private int marker() throws DamagedFileException {
    while (at + 1 < file.length) {
      int first = file[at++] & 0xff;
      int second = file[at] & 0xff;
      if (first == 0xff && second != 0xff && second != 0) {
        at++;
        return second;
      }
    }
    throw cutOff();
  }

  private static DamagedFileException cutOff() {
    return new DamagedFileException("the JPEG is cut off in its header");
  }
}
