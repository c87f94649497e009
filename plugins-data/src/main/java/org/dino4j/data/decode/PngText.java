package org.dino4j.data.decode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.InflaterInputStream;

/**
 * A text chunk of a PNG, of one of its three kinds.
 *
 * @param keyword what it is about
 * @param text its bytes, unpacked
 */
record PngText(String keyword, byte[] text) {
  /** A text is read up to here. */
  private static final int MOST_BYTES = 1 << 20;

  private static final byte[] NOTHING = {};

  /** The chunk's body, by its type; a text that is damaged is empty. */
  static PngText of(String type, byte[] body) {
    int end = zero(body, 0);
    String keyword = new String(body, 0, end, StandardCharsets.ISO_8859_1);
    byte[] text =
        switch (type) {
          case "tEXt" -> Bytes.part(body, end + 1, body.length);
          case "zTXt" -> inflated(Bytes.part(body, end + 2, body.length));
          case "iTXt" -> international(body, end + 1);
          default -> NOTHING;
        };
    return new PngText(keyword, text);
  }

  private static byte[] international(byte[] body, int flag) {
    boolean packed = flag < body.length && body[flag] != 0;
    int language = flag + 2;
    int translated = zero(body, language) + 1;
    byte[] text = Bytes.part(body, zero(body, translated) + 1, body.length);
    return packed ? inflated(text) : text;
  }

  /** Where the next zero is, or the end. */
  private static int zero(byte[] body, int from) {
    int at = Math.min(from, body.length);
    while (at < body.length && body[at] != 0) {
      at++;
    }
    return at;
  }

  private static byte[] inflated(byte[] packed) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return in.readNBytes(MOST_BYTES);
    } catch (IOException e) {
      return NOTHING; // a remark; the pixels do not depend on it
    }
  }

  /**
   * The bytes of a "raw profile" as ImageMagick writes them: an empty line, a name, a length, lines
   * of hexadecimal digits.
   */
  byte[] rawProfile() {
    String[] lines = new String(text, StandardCharsets.ISO_8859_1).split("\n", -1);
    String digits =
        String.join("", Arrays.asList(lines).subList(Math.min(3, lines.length), lines.length));
    try {
      return HexFormat.of().parseHex(digits.replaceAll("\\s", ""));
    } catch (IllegalArgumentException e) {
      return NOTHING; // a remark; the pixels do not depend on it
    }
  }
}
