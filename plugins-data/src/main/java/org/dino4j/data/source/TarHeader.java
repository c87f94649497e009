package org.dino4j.data.source;

import java.util.Optional;

/** One header block of a tar archive (POSIX.1-1988, "ustar"). */
record TarHeader(byte[] block) {
  static final int BYTES = 512;

  private static final int NAME = 100;
  private static final int SIZE = 124;
  private static final int CHECK_SUM = 148;
  private static final int TYPE = 156;
  private static final int TARGET = 157;
  private static final int MAGIC = 257;
  private static final int PREFIX = 345;

  /** Whether a GNU sparse file's map goes on: in its header, and in a block of the map. */
  private static final int MORE_MAP = 482;

  private static final int STILL_MORE_MAP = 504;

  /** An archive ends with blocks of zeros. */
  boolean isEnd() {
    for (byte value : block) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * The sum over the header, its own place counted as blanks, must be the one it names; some old
   * writers summed signed bytes.
   */
  boolean isValid() {
    long unsigned = 0;
    long signed = 0;
    for (int i = 0; i < BYTES; i++) {
      byte value = i >= CHECK_SUM && i < CHECK_SUM + 8 ? (byte) ' ' : block[i];
      unsigned += value & 0xff;
      signed += value;
    }
    long named = number(CHECK_SUM, 8);
    return named == unsigned || named == signed;
  }

  char type() {
    return (char) (block[TYPE] & 0xff);
  }

  /**
   * What the member is; nothing for folders, labels and the like. Of a type that nobody has defined
   * it is a file, as POSIX has it.
   */
  Optional<TarMember.Kind> kind(String name) {
    return switch (type()) {
      case '1' -> Optional.of(TarMember.Kind.HARD_LINK);
      case '2' -> Optional.of(TarMember.Kind.SYMBOLIC_LINK);
      case '3', '4', '6' -> Optional.of(TarMember.Kind.PIPE_OR_DEVICE);
      case '5', 'D', 'V', 'N' -> Optional.empty();
      case 'S' -> Optional.of(TarMember.Kind.SPARSE_FILE);
      case 'M' -> Optional.of(TarMember.Kind.CONTINUED_FILE);
      default -> name.endsWith("/") ? Optional.empty() : Optional.of(TarMember.Kind.FILE);
    };
  }

  String name() {
    String name = text(0, NAME);
    boolean posix = text(MAGIC, 6).equals("ustar");
    String prefix = posix ? text(PREFIX, 155) : "";
    return prefix.isEmpty() ? name : prefix + "/" + name;
  }

  /** What a link leads to. */
  String target() {
    return text(TARGET, NAME);
  }

  long size() {
    return number(SIZE, 12);
  }

  boolean hasMoreMap() {
    return block[MORE_MAP] != 0;
  }

  boolean isFollowedByMap() {
    return block[STILL_MORE_MAP] != 0;
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
    return TarText.upToZero(block, at, at + length);
  }
}
