package org.dino4j.data.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Names in archives, which are bytes of an encoding that nothing states. */
final class TarText {
  private TarText() {}

  /**
   * Bytes as UTF-8. Those that are none stand as {@code \xE9}: names of another encoding stay
   * apart, and a person can tell them.
   */
  static String of(byte[] bytes, int from, int to) {
    ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
    CharBuffer part = CharBuffer.allocate(to - from);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    StringBuilder text = new StringBuilder();
    CoderResult result;
    do {
      result = decoder.decode(in, part, true);
      text.append(part.flip());
      part.clear();
      for (int i = 0; result.isError() && i < result.length(); i++) {
        text.append(String.format(Locale.ROOT, "\\x%02X", in.get()));
      }
    } while (result.isError());
    return text.toString();
  }

  /** Bytes up to the first zero. */
  static String upToZero(byte[] bytes, int from, int to) {
    int end = from;
    while (end < to && bytes[end] != 0) {
      end++;
    }
    return of(bytes, from, end);
  }
}
