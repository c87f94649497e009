package org.dino4j.engine.binding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text in a file. JSON is UTF-8; some editors save UTF-16 or UTF-32. JSON begins with a byte
 * order mark or a letter of ASCII, so the zeros among the first four bytes tell them apart.
 */
public final class JsonText {
  private static final int ENOUGH = 4;
  private static final char MARK = '\ufeff';

  private JsonText() {}

  /**
   * Reads it, without its byte order mark.
   *
   * @throws CharacterCodingException if it is no text in what it seems to be written in
   */
  public static String of(byte[] file) throws CharacterCodingException {
    String text = charset(file).newDecoder().decode(ByteBuffer.wrap(file)).toString();
    return text.indexOf(MARK) == 0 ? text.substring(1) : text;
  }

  /** What it seems to be written in. */
  static Charset charset(byte[] file) {
    if (file.length >= ENOUGH && file[0] == 0 && file[1] == 0 && file[3] != 0) {
      return Charset.forName("UTF-32BE");
    }
    if (file.length >= ENOUGH && file[0] != 0 && file[2] == 0 && file[3] == 0) {
      return Charset.forName("UTF-32LE");
    }
    if (begins(file, 0xfe, 0xff) || begins(file, 0, -1)) {
      return StandardCharsets.UTF_16BE;
    }
    return begins(file, 0xff, 0xfe) || begins(file, -1, 0)
        ? StandardCharsets.UTF_16LE
        : StandardCharsets.UTF_8;
  }

  /** Whether these are its first two bytes; -1 is any that is not 0. */
  private static boolean begins(byte[] file, int first, int second) {
    return file.length >= 2 && is(file[0], first) && is(file[1], second);
  }

  private static boolean is(byte found, int wanted) {
    return wanted < 0 ? found != 0 : (found & 0xff) == wanted;
  }
}
