package org.dino4j.data.source;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Unsigned bytes with a shape: two zero bytes, 8 for unsigned byte, the number of dimensions, each
 * as a big-endian int, then the values. Format: yann.lecun.com/exdb/mnist.
 */
record IdxFile(int[] shape, byte[] values) {
  private static final int UNSIGNED_BYTE = 0x08;
  private static final int GZIP = 0x1f8b;

  static IdxFile read(Path path, int dimensions) {
    if (!Files.isRegularFile(path)) {
      throw DataRefusal.of(
          "There is no file %s. The recipe's 'about' says where to get it, or set the path.", path);
    }
    try (DataInputStream in = new DataInputStream(unpacked(path))) {
      int magic = in.readInt();
      if (magic != (UNSIGNED_BYTE << 8 | dimensions)) {
        throw DataRefusal.of(
            "%s is not an IDX file of unsigned bytes with %d dimensions: it begins with %08x, expected %08x. Set another file.",
            path, dimensions, magic, UNSIGNED_BYTE << 8 | dimensions);
      }
      int[] shape = new int[dimensions];
      for (int i = 0; i < dimensions; i++) {
        shape[i] = in.readInt();
      }
      return new IdxFile(shape, values(path, shape, in));
    } catch (EOFException | ZipException e) {
      throw DataRefusal.of("%s is cut off or damaged. Get it again.", path);
    } catch (IOException e) {
      throw DataRefusal.unreadable(path, e);
    }
  }

  private static byte[] values(Path path, int[] shape, InputStream in) throws IOException {
    boolean positive = Arrays.stream(shape).allMatch(n -> n > 0);
    double count = IntStream.of(shape).asDoubleStream().reduce(1, (a, b) -> a * b);
    if (!positive || count > Integer.MAX_VALUE - 8) {
      throw DataRefusal.of(
          "%s says that its shape is %s, which no file can have. Get it again.",
          path, Arrays.toString(shape));
    }
    byte[] values = in.readNBytes((int) count);
    if (values.length < (int) count || in.read() >= 0) {
      throw DataRefusal.of(
          "%s says that its shape is %s, which is %d bytes, but it has %s. Get it again.",
          path,
          Arrays.toString(shape),
          (int) count,
          values.length < (int) count ? values.length : "more");
    }
    return values;
  }

  private static InputStream unpacked(Path path) throws IOException {
    InputStream file = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    file.mark(2);
    boolean packed = (file.read() << 8 | file.read()) == GZIP;
    file.reset();
    return packed ? new GZIPInputStream(file, 1 << 16) : file;
  }
}
