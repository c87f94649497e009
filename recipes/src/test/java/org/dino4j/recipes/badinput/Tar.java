package org.dino4j.recipes.badinput;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Writes tar archives (ustar), also ones that nobody should write. */
final class Tar {
  private static final int BLOCK = 512;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  Tar file(String name, byte[] content) {
    return entry(name, '0', String.format(Locale.ROOT, "%011o", content.length), content);
  }

  /** An entry of any type, with any text for its size. */
  Tar entry(String name, char type, String size, byte[] content) {
    byte[] header = new byte[BLOCK];
    put(header, 0, name);
    put(header, 100, "0000644");
    put(header, 124, size);
    put(header, 136, "00000000000");
    header[156] = (byte) type;
    put(header, 257, "ustar\u000000");
    Arrays.fill(header, 148, 156, (byte) ' ');
    int sum = 0;
    for (byte value : header) {
      sum += value & 0xff;
    }
    put(header, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
    out.writeBytes(header);
    out.writeBytes(Arrays.copyOf(content, (content.length + BLOCK - 1) / BLOCK * BLOCK));
    return this;
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  /** With the two blocks of zeros that end an archive. */
  byte[] ended() {
    out.writeBytes(new byte[2 * BLOCK]);
    return out.toByteArray();
  }

  byte[] unended() {
    return out.toByteArray();
  }

  /** Four readable pictures. */
  static Tar ofPictures() {
    Tar tar = new Tar();
    for (int i = 0; i < 4; i++) {
      tar.file("some/%s.png".formatted(i), Samples.png(i));
    }
    return tar;
  }
}
