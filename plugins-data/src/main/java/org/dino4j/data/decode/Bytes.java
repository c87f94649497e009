package org.dino4j.data.decode;

import java.util.Arrays;

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

  static boolean matches(byte[] file, int at, byte[] mark) {
    return file.length >= at + mark.length
        && Arrays.equals(file, at, at + mark.length, mark, 0, mark.length);
  }

  /** Those from {@code from} up to {@code end}, or to the file's end where that is sooner. */
  static byte[] part(byte[] file, int from, long end) {
    int last = (int) Math.min(end, file.length);
    return from < last ? Arrays.copyOfRange(file, from, last) : new byte[0];
  }

  static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
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
