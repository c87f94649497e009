package org.dino4j.recipes.incident;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes arrays as NumPy reads them: a zip of NPY files of version 1.0, C order, little-endian.
 * {@code numpy.load("batch.npz")["global"]}.
 */
final class Npz implements AutoCloseable {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
  private static final int ALIGNMENT = 64;
  private static final int VALUES_AT_ONCE = 1 << 14;
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  private final ZipOutputStream zip;

  Npz(OutputStream out) {
    zip = new ZipOutputStream(out);
  }

  void bytes(String name, byte[] values, long... shape) throws IOException {
    begin(name, "|u1", shape);
    zip.write(values);
    zip.closeEntry();
  }

  void shorts(String name, short[] values, long... shape) throws IOException {
    begin(name, "<u2", shape);
    ByteBuffer buffer = ByteBuffer.allocate(values.length * Short.BYTES);
    buffer.order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().put(values);
    zip.write(buffer.array());
    zip.closeEntry();
  }

  void floats(String name, float[] values, long... shape) throws IOException {
    begin(name, "<f4", shape);
    ByteBuffer buffer =
        ByteBuffer.allocate(VALUES_AT_ONCE * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int done = 0; done < values.length; done += VALUES_AT_ONCE) {
      int count = Math.min(VALUES_AT_ONCE, values.length - done);
      buffer.asFloatBuffer().put(values, done, count);
      zip.write(buffer.array(), 0, count * Float.BYTES);
    }
    zip.closeEntry();
  }

  /** A vector of texts. NumPy gives each the room of the longest, four bytes a character. */
  void texts(String name, List<String> values) throws IOException {
    int longest =
        values.stream().mapToInt(text -> text.codePointCount(0, text.length())).max().orElse(0);
    int room = Math.max(1, longest);
    begin(name, "<U" + room, values.size());
    for (String text : values) {
      zip.write(Arrays.copyOf(text.getBytes(UTF_32LE), room * Integer.BYTES));
    }
    zip.closeEntry();
  }

  private void begin(String name, String type, long... shape) throws IOException {
    zip.putNextEntry(new ZipEntry(name + ".npy"));
    String sizes =
        Arrays.stream(shape).mapToObj(size -> size + ",").collect(Collectors.joining(" "));
    String header =
        "{'descr': '%s', 'fortran_order': False, 'shape': (%s), }"
            .formatted(type, shape.length == 1 ? sizes : sizes.substring(0, sizes.length() - 1));
    int before = MAGIC.length + Short.BYTES;
    int padded = (before + header.length() + 1 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT - before;
    zip.write(MAGIC);
    zip.write(padded & 0xff);
    zip.write(padded >> 8);
    zip.write(
        (header + " ".repeat(padded - header.length() - 1) + "\n")
            .getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
