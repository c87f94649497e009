package org.dino4j.data.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Writes tar archives, byte by byte. */
final class Tars {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  Tars file(String name, byte[] body) {
    return entry(name, '0', body);
  }

  Tars file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Tars entry(String name, char type, byte[] body) {
    return entry(name.getBytes(StandardCharsets.UTF_8), type, "", body);
  }

  /** A hard link ({@code 1}) or a symbolic one ({@code 2}). */
  Tars link(String name, char type, String target) {
    return entry(name.getBytes(StandardCharsets.UTF_8), type, target, new byte[0]);
  }

  /** Records for the next entry. */
  Tars pax(String... pairs) {
    return entry("PaxHeaders/x", 'x', records(pairs));
  }

  static byte[] records(String... pairs) {
    ByteArrayOutputStream records = new ByteArrayOutputStream();
    for (String pair : pairs) {
      byte[] bytes = (" " + pair + "\n").getBytes(StandardCharsets.UTF_8);
      int length = bytes.length + 1;
      while (length != bytes.length + Integer.toString(length).length()) {
        length++;
      }
      records.writeBytes(Integer.toString(length).getBytes(StandardCharsets.UTF_8));
      records.writeBytes(bytes);
    }
    return records.toByteArray();
  }

  /** The name as bytes of any encoding. */
  Tars entry(byte[] name, char type, String target, byte[] body) {
    byte[] header = new byte[512];
    System.arraycopy(name, 0, header, 0, name.length);
    put(header, 157, target);
    put(header, 100, "0000644\0");
    put(header, 124, String.format(Locale.ROOT, "%011o\0", body.length));
    header[156] = (byte) type;
    put(header, 257, "ustar\00000");
    put(header, 148, "        ");
    int sum = 0;
    for (byte value : header) {
      sum += value & 0xff;
    }
    put(header, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
    out.writeBytes(header);
    out.writeBytes(Arrays.copyOf(body, (body.length + 511) / 512 * 512));
    return this;
  }

  /** Bytes as they are, which are no entry. */
  Tars raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  byte[] withoutEnd() {
    return out.toByteArray();
  }

  byte[] bytes() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(out.toByteArray());
    whole.writeBytes(new byte[1024]);
    return whole.toByteArray();
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
