package org.dino4j.data.decode;

/**
 * Numbers and marks in the bytes of a file; beyond its end is an {@link IndexOutOfBoundsException}.
 */
final class Bytes {
  private Bytes() {}

  static boolean startsWith(byte[] file, int at, int... mark) {
    if (file.length < at + mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((file[at + i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  static int bigEndian16(byte[] file, int at) {
    return (file[at] & 0xff) << 8 | (file[at + 1] & 0xff);
  }

  static int littleEndian16(byte[] file, int at) {
    return (file[at + 1] & 0xff) << 8 | (file[at] & 0xff);
  }

  static int bigEndian32(byte[] file, int at) {
    return bigEndian16(file, at) << 16 | bigEndian16(file, at + 2);
  }

  static int littleEndian32(byte[] file, int at) {
    return littleEndian16(file, at + 2) << 16 | littleEndian16(file, at);
  }
}
