package org.dino4j.data.decode;

/** What the segments before the pixels say, and whether the file has an end. */
record JpegHeader(int width, int height, int components, AdobeMark adobe, Orientation orientation) {
  private static final int START_OF_SCAN = 0xda;
  private static final int END_OF_IMAGE = 0xd9;
  private static final int EXIF = 0xe1;
  private static final int ADOBE = 0xee;

  static JpegHeader of(byte[] file) throws DamagedFileException {
    JpegHeader header = new JpegHeader(0, 0, 0, AdobeMark.NONE, Orientation.UPRIGHT);
    int at = 2;
    while (at + 4 <= file.length) {
      int marker = file[at + 1] & 0xff;
      if ((file[at] & 0xff) != 0xff) {
        throw new DamagedFileException("the JPEG is damaged: no segment begins at byte " + at);
      }
      if (marker == 0xff) {
        at++;
        continue;
      }
      int length = Bytes.bigEndian16(file, at + 2);
      int body = at + 4;
      if (at + 2 + length > file.length || length < 2) {
        throw new DamagedFileException("the JPEG is cut off in its header");
      }
      if (marker == START_OF_SCAN) {
        header.requirePixels();
        requireEnd(file, at);
        return header;
      }
      header = header.with(marker, file, body, length - 2);
      at += 2 + length;
    }
    throw new DamagedFileException("the JPEG is cut off in its header");
  }

  private JpegHeader with(int marker, byte[] file, int body, int length)
      throws DamagedFileException {
    if (isFrame(marker) && length >= 6) {
      return frame(marker, file, body);
    }
    if (marker == ADOBE && length >= 12 && Bytes.startsWith(file, body, 'A', 'd', 'o', 'b', 'e')) {
      AdobeMark mark = file[body + 11] == 2 ? AdobeMark.YCCK : AdobeMark.CMYK;
      return new JpegHeader(width, height, components, mark, orientation);
    }
    if (marker == EXIF && length >= 6 && Bytes.startsWith(file, body, 'E', 'x', 'i', 'f', 0, 0)) {
      return new JpegHeader(
          width, height, components, adobe, Orientation.ofExif(file, body + 6, length - 6));
    }
    return this;
  }

  private JpegHeader frame(int marker, byte[] file, int body) throws DamagedFileException {
    int bits = file[body] & 0xff;
    if (bits != 8 || marker == 0xc3 || marker > 0xc4) {
      throw new DamagedFileException(
          "a JPEG of a rare kind (%d bits, frame type %x), which is not read. Convert it to PNG."
              .formatted(bits, marker));
    }
    return new JpegHeader(
        Bytes.bigEndian16(file, body + 3),
        Bytes.bigEndian16(file, body + 1),
        file[body + 5] & 0xff,
        adobe,
        orientation);
  }

  /** Start of frame, of any coding; c4, c8 and cc lie between and mean other things. */
  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private void requirePixels() throws DamagedFileException {
    if (components == 0) {
      throw new DamagedFileException("the JPEG is damaged: it does not say its size");
    }
  }

  /** Inside the scans a byte ff is always followed by 00 or a marker, so this pair is the end. */
  private static void requireEnd(byte[] file, int scan) throws DamagedFileException {
    for (int at = file.length - 2; at > scan; at--) {
      if ((file[at] & 0xff) == 0xff && (file[at + 1] & 0xff) == END_OF_IMAGE) {
        return;
      }
    }
    throw new DamagedFileException("the JPEG is cut off: it has no end-of-image mark");
  }
}
