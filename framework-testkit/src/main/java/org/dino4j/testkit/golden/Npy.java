package org.dino4j.testkit.golden;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dino4j.api.array.FloatArray;

/**
 * Reads NumPy's array files, version 1.0, C order, little-endian: a magic number, the length of a
 * header, the header as a Python literal, then the values. An NPZ is a zip of them.
 */
final class Npy {
  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
  private static final String SUFFIX = ".npy";
  private static final Pattern HEADER =
      Pattern.compile(
          "\\{'descr': '([^']+)', 'fortran_order': False, 'shape': \\(([0-9, ]*)\\), }\\s*");
  private static final long LARGEST_EXACT = 1L << 53;

  private Npy() {}

  /** All arrays of an NPZ, by entry name without {@code .npy}. */
  static Map<String, GoldenArray> readArchive(Path file) throws IOException {
    Map<String, GoldenArray> arrays = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (!name.endsWith(SUFFIX)) {
          throw new IOException(file + ": entry " + name + " is not an array");
        }
        arrays.put(name.substring(0, name.length() - SUFFIX.length()), read(zip));
      }
    }
    return arrays;
  }

  /** One array, read to its last byte. */
  static GoldenArray read(InputStream in) throws IOException {
    if (!ByteBuffer.wrap(MAGIC).equals(exactly(in, MAGIC.length))) {
      throw new IOException("not an NPY file of version 1.0");
    }
    int length = exactly(in, Short.BYTES).getShort() & 0xffff;
    String header = StandardCharsets.US_ASCII.decode(exactly(in, length)).toString();
    Matcher matcher = HEADER.matcher(header);
    if (!matcher.matches()) {
      throw new IOException("cannot read an NPY header: " + header.strip());
    }
    return values(in, matcher.group(1), shape(matcher.group(2)));
  }

  private static long[] shape(String text) {
    return Stream.of(text.split(","))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .mapToLong(Long::parseLong)
        .toArray();
  }

  private static GoldenArray values(InputStream in, String descr, long[] shape) throws IOException {
    return switch (descr) {
      case "<f4" -> array(in, GoldenArray.Type.FLOAT32, shape, Float.BYTES, ByteBuffer::getFloat);
      case "<i4" -> array(in, GoldenArray.Type.INT32, shape, Integer.BYTES, ByteBuffer::getInt);
      case "<i8" -> array(in, GoldenArray.Type.INT64, shape, Long.BYTES, Npy::exactLong);
      case "|b1" -> array(in, GoldenArray.Type.BOOL, shape, 1, ByteBuffer::get);
      default -> throw new IOException("no array of type " + descr + " is expected here");
    };
  }

  private static GoldenArray array(
      InputStream in,
      GoldenArray.Type type,
      long[] shape,
      int bytes,
      ToDoubleFunction<ByteBuffer> next)
      throws IOException {
    int count = Math.toIntExact(FloatArray.count(shape));
    ByteBuffer buffer = exactly(in, Math.multiplyExact(count, bytes));
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = next.applyAsDouble(buffer);
    }
    if (in.read() >= 0) {
      throw new IOException("an NPY file goes on after its last value");
    }
    return new GoldenArray(type, shape, values);
  }

  private static double exactLong(ByteBuffer buffer) {
    long value = buffer.getLong();
    if (Math.abs(value) > LARGEST_EXACT) {
      throw new ArithmeticException(value + " is too large to be held exactly");
    }
    return value;
  }

  private static ByteBuffer exactly(InputStream in, int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException("an NPY file ends too early");
    }
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
