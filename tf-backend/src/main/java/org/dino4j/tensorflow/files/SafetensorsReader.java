package org.dino4j.tensorflow.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dino4j.api.array.FloatArray;

/**
 * Reads a whole file of float32 tensors; believes no number in it before it is checked against the
 * file.
 */
final class SafetensorsReader {
  /** The limit that the format's own library sets. */
  private static final long LARGEST_HEADER = 100_000_000;

  private SafetensorsReader() {}

  static Map<String, FloatArray> read(FileChannel in) throws IOException {
    byte[] header = header(in);
    long data = in.size() - Long.BYTES - header.length;
    List<TensorEntry> entries = HeaderParser.parse(header);
    Layout.check(entries, data);
    Map<String, FloatArray> tensors = new TreeMap<>();
    FloatStream stream = new FloatStream();
    for (TensorEntry entry : entries) {
      float[] values = new float[Math.toIntExact(entry.bytes() / Float.BYTES)];
      in.position(Long.BYTES + header.length + entry.begin());
      stream.read(in, values);
      tensors.put(entry.name(), new FloatArray(entry.shape(), values));
    }
    return tensors;
  }

  private static byte[] header(FileChannel in) throws IOException {
    if (in.size() < Long.BYTES) {
      throw new DamagedWeightsException(
          "it holds %s bytes, less than the 8 that begin a file".formatted(in.size()));
    }
    ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    readFully(in, length);
    long bytes = length.getLong();
    long left = in.size() - Long.BYTES;
    if (bytes <= 0 || bytes > Math.min(left, LARGEST_HEADER)) {
      throw new DamagedWeightsException(
          "its header claims to have %s bytes, but %s bytes follow and %s is the limit"
              .formatted(Long.toUnsignedString(bytes), left, LARGEST_HEADER));
    }
    ByteBuffer header = ByteBuffer.allocate((int) bytes);
    readFully(in, header);
    return header.array();
  }

  /** Fills the buffer and makes it ready to be taken from. */
  static void readFully(ReadableByteChannel in, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      if (in.read(buffer) < 0) {
        throw new DamagedWeightsException("it became shorter while it was read");
      }
    }
    buffer.flip();
  }
}
