package org.dino4j.data.decode;

/**
 * One segment of a JPEG's header.
 *
 * @param marker the second byte of its mark, for example {@code e1}
 * @param body where what it holds begins, behind mark and length
 * @param length bytes it holds
 */
record JpegSegment(int marker, int body, int length) {
  static final int START_OF_SCAN = 0xda;
  static final int END_OF_IMAGE = 0xd9;
  static final int FIRST_APPLICATION = 0xe0;
  static final int LAST_APPLICATION = 0xef;
  static final int COMMENT = 0xfe;

  /** Mark and length. */
  static final int HEAD = 4;

  /** Where its mark begins. */
  int start() {
    return body - HEAD;
  }

  int end() {
    return body + length;
  }

  /** Whether it is of no matter to the pixels, but for what it says of their colours. */
  boolean isRemark() {
    return marker == COMMENT || (marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION);
  }

  /** Start of frame, of any coding; c4, c8 and cc lie between and mean other things. */
  boolean isFrame() {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }
}
