package org.dino4j.data.decode;

import java.util.Arrays;

/** Walks the run-length codes of a BMP without painting, to see whether they are all there. */
final class RunLengths {
  private static final int END_OF_LINE = 0;
  private static final int END_OF_PICTURE = 1;
  private static final int MOVE = 2;

  private final byte[] file;
  private final int pixelsPerByte;
  private long at;
  private long x;
  private long y;

  /**
   * @param start where the first code is
   * @param pixelsPerByte of pixels that are listed one by one
   */
  RunLengths(byte[] file, long start, int pixelsPerByte) {
    this.file = file;
    this.at = start;
    this.pixelsPerByte = pixelsPerByte;
  }

  /**
   * The file with a mark of the end behind its codes, which some writers leave out.
   *
   * @throws DamagedFileException if they end before the last pixel
   */
  byte[] ended(int width, int height) throws DamagedFileException {
    boolean more = true;
    while (more && at >= 0 && at + 2 <= file.length) {
      more = step(file[(int) at] & 0xff, file[(int) at + 1] & 0xff);
    }
    boolean whole = at <= file.length && (y >= height || (y == height - 1 && x >= width));
    if (!whole) {
      throw new DamagedFileException("the BMP is cut off: pixels are missing at its end");
    }
    byte[] ended = Arrays.copyOf(file, (int) at + 2);
    ended[(int) at] = 0;
    ended[(int) at + 1] = END_OF_PICTURE;
    return ended;
  }

  private boolean step(int run, int code) {
    if (run == 0 && code == END_OF_PICTURE) {
      return false;
    }
    at += 2;
    if (run > 0) {
      x += run;
    } else {
      follow(code);
    }
    return true;
  }

  private void follow(int code) {
    switch (code) {
      case END_OF_LINE -> {
        x = 0;
        y++;
      }
      case MOVE -> {
        x += number(0);
        y += number(1);
        at += 2;
      }
      default -> {
        int bytes = (code + pixelsPerByte - 1) / pixelsPerByte;
        x += code;
        at += bytes + bytes % 2;
      }
    }
  }

  private int number(int offset) {
    return at + offset < file.length ? file[(int) at + offset] & 0xff : 0;
  }
}
