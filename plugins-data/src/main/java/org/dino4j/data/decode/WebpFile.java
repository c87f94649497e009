package org.dino4j.data.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.dino4j.api.data.Image;

/** WebP, lossy and lossless, with opacity. */
final class WebpFile {
  private static final int RIFF_HEADER = 12;
  private static final int CHUNK_HEADER = 8;
  private static final int EXTENDED_HEADER = 10;
  private static final int HAS_PROFILE = 0x20;
  private static final int HAS_EXIF = 0x08;
  private static final int HAS_XMP = 0x04;
  private static final byte[] NOTHING = {};

  private WebpFile() {}

  static Image read(byte[] file) throws IOException {
    long says = CHUNK_HEADER + (0xffffffffL & Bytes.littleEndian32(file, 4));
    if (says > file.length) {
      throw new DamagedFileException(
          "the WebP is cut off: it says %s bytes and has %s".formatted(says, file.length));
    }
    Image stored = Readers.read(ImageFormat.WEBP, withoutProfile(file));
    return orientation(file).upright(WebpOpacity.applied(stored, chunk(file, 'A', 'L', 'P', 'H')));
  }

  /** Profiles are ignored; the reader would apply one. */
  private static byte[] withoutProfile(byte[] file) {
    int first = RIFF_HEADER + CHUNK_HEADER + EXTENDED_HEADER;
    if (!isExtended(file) || !Bytes.startsWith(file, first, 'I', 'C', 'C', 'P')) {
      return file;
    }
    long length = 0xffffffffL & Bytes.littleEndian32(file, first + 4);
    int rest = (int) Math.min(first + CHUNK_HEADER + length + length % 2, file.length);
    byte[] plain = Bytes.concat(Bytes.part(file, 0, first), Bytes.part(file, rest, file.length));
    plain[RIFF_HEADER + CHUNK_HEADER] &= ~HAS_PROFILE;
    int size = Bytes.littleEndian32(file, 4) - (rest - first);
    return ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN).putInt(4, size).array();
  }

  private static boolean isExtended(byte[] file) {
    return Bytes.startsWith(file, RIFF_HEADER, 'V', 'P', '8', 'X')
        && file.length >= RIFF_HEADER + CHUNK_HEADER + EXTENDED_HEADER;
  }

  /** Only the extended form has remarks, and only those that its header announces. */
  private static Orientation orientation(byte[] file) {
    if (!isExtended(file)) {
      return Orientation.UPRIGHT;
    }
    int flags = file[RIFF_HEADER + CHUNK_HEADER];
    return Orientation.stated(
        (flags & HAS_EXIF) == 0 ? NOTHING : chunk(file, 'E', 'X', 'I', 'F'),
        (flags & HAS_XMP) == 0 ? NOTHING : chunk(file, 'X', 'M', 'P', ' '));
  }

  /** What the first chunk of this name holds; nothing if there is none. */
  private static byte[] chunk(byte[] file, int... name) {
    long at = RIFF_HEADER;
    while (at + CHUNK_HEADER <= file.length) {
      int chunk = (int) at;
      long length = 0xffffffffL & Bytes.littleEndian32(file, chunk + 4);
      if (Bytes.startsWith(file, chunk, name)) {
        return Bytes.part(file, chunk + CHUNK_HEADER, at + CHUNK_HEADER + length);
      }
      at += CHUNK_HEADER + length + length % 2;
    }
    return NOTHING;
  }
}
