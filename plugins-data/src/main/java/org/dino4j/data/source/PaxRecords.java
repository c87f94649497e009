package org.dino4j.data.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The records of a pax extended header: {@code length key=value} and a line end, where the length
 * counts the bytes of all of it. A value may hold anything, line ends and zeros too.
 */
final class PaxRecords {
  private static final int MOST_DIGITS = 9;

  private final byte[] bytes;
  private int at;

  private PaxRecords(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Values by key, the last of each; nothing if the bytes are no such records. */
  static Optional<Map<String, String>> of(byte[] bytes) {
    PaxRecords records = new PaxRecords(bytes);
    Map<String, String> values = new HashMap<>();
    while (records.at < bytes.length) {
      if (!records.take(values)) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }

  private boolean take(Map<String, String> values) {
    int blank = next(' ', bytes.length);
    long end = at + length(blank);
    if (end <= blank || end > bytes.length || bytes[(int) end - 1] != '\n') {
      return false;
    }
    int last = (int) end - 1;
    int key = blank + 1;
    at = key;
    int equal = next('=', last);
    if (equal == last) {
      return false;
    }
    values.put(TarText.of(bytes, key, equal), TarText.of(bytes, equal + 1, last));
    at = (int) end;
    return true;
  }

  /** Where a sign comes next; the end if it does not. */
  private int next(char sign, int end) {
    int place = at;
    while (place < end && bytes[place] != sign) {
      place++;
    }
    return place;
  }

  /** The decimal number up to the blank; 0 if it is none. */
  private long length(int blank) {
    String digits = TarText.of(bytes, at, blank);
    return digits.matches("[0-9]{1," + MOST_DIGITS + "}") ? Long.parseLong(digits) : 0;
  }
}
