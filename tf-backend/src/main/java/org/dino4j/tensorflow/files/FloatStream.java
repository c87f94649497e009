package org.dino4j.tensorflow.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** Little-endian float32 between arrays and channels, through one buffer: memory is not doubled. */
final class FloatStream {
  private static final int BUFFER_BYTES = 1 << 20;

  private final ByteBuffer buffer =
      ByteBuffer.allocateDirect(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);

  void write(float[] values, WritableByteChannel out) throws IOException {
    for (int done = 0, part; done < values.length; done += part) {
      part = part(values.length - done);
      buffer.clear().limit(part * Float.BYTES);
      buffer.asFloatBuffer().put(values, done, part);
      SafetensorsWriter.writeFully(buffer, out);
    }
  }

  /** Fills the array. */
  void read(ReadableByteChannel in, float[] values) throws IOException {
    for (int done = 0, part; done < values.length; done += part) {
      part = part(values.length - done);
      buffer.clear().limit(part * Float.BYTES);
      SafetensorsReader.readFully(in, buffer);
      buffer.asFloatBuffer().get(values, done, part);
    }
  }

  private static int part(int left) {
    return Math.min(left, BUFFER_BYTES / Float.BYTES);
  }
}
