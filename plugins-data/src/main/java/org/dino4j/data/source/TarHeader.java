package org.dino4j.data.source;

import java.nio.charset.StandardCharsets;

/** One header block of a tar archive (POSIX.1-1988, "ustar"). */
record TarHeader(byte[] block) {
  static final int BYTES = 512;

  private static final int SIZE = 124;
  private static final int CHECK_SUM = 148;
  private static final int TYPE = 156;
  private static final int MAGIC = 257;
  private static final int PREFIX = 345;

  /** An archive ends with blocks of zeros. */
  boolean isEnd() {
    for (byte value : block) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }

  /** The sum over the header, its own place counted as blanks, must be the one it names. */
  boolean isValid() {
    long sum = 0;
    for (int i = 0; i < BYTES; i++) {
      sum += i >= CHECK_SUM && i < CHECK_SUM + 8 ? ' ' : block[i] & 0xff;
    }
    return sum == number(CHECK_SUM, 8);
  }

  char type() {
    return (char) (block[TYPE] & 0xff);
  }

  boolean isFile() {
    return type() == '0' || type() == 0 || type() == '7';
  }

  String name() {
    String name = text(0, 100);
    boolean posix = text(MAGIC, 6).equals("ustar");
    String prefix = posix ? text(PREFIX, 155) : "";
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  long size() {
    return number(SIZE, 12);
  }

  /** Octal digits, or, if the first bit is set, a big-endian number; -1 if it is neither. */
  private long number(int at, int length) {
    long value = 0;
    if ((block[at] & 0x80) != 0) {
      for (int i = length - 8; i < length; i++) {
        value = value << 8 | (block[at + i] & 0xff);
      }
      return value;
    }
    for (char digit : text(at, length).strip().toCharArray()) {
      if (digit < '0' || digit > '7') {
        return -1;
      }
      value = value << 3 | (digit - '0');
    }
    return value;
  }

  private String text(int at, int length) {
    int end = at;
    while (end < at + length && block[end] != 0) {
      end++;
    }
    return new String(block, at, end - at, StandardCharsets.UTF_8);
  }
}
