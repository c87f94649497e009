package org.dino4j.data.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 100, "0000644\0");
    put(header, 124, "%011o\0".formatted(body.length));
    header[156] = (byte) type;
    put(header, 257, "ustar\00000");
    put(header, 148, "        ");
    int sum = 0;
    for (byte value : header) {
      sum += value & 0xff;
    }
    put(header, 148, "%06o\0 ".formatted(sum));
    out.writeBytes(header);
    out.writeBytes(Arrays.copyOf(body, (body.length + 511) / 512 * 512));
    return this;
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
