package org.dino4j.tensorflow.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;
import java.util.Map;
import org.dino4j.api.array.FloatArray;

/** Writes tensors one after the other, in the map's order, through one small buffer. */
final class SafetensorsWriter {
  /** Data begins at a multiple of this, as other readers like it for mapping into memory. */
  private static final int ALIGNMENT = 8;

  private SafetensorsWriter() {}

  static void write(Map<String, FloatArray> tensors, WritableByteChannel out) throws IOException {
    byte[] header = header(tensors);
    int padded = (header.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    byte[] spaced = Arrays.copyOf(header, padded);
    Arrays.fill(spaced, header.length, padded, (byte) ' ');
    ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    writeFully(length.putLong(padded).flip(), out);
    writeFully(ByteBuffer.wrap(spaced), out);
    FloatStream stream = new FloatStream();
    for (FloatArray tensor : tensors.values()) {
      stream.write(tensor.values(), out);
    }
  }

  private static byte[] header(Map<String, FloatArray> tensors) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      json.writeStartObject();
      long begin = 0;
      for (Map.Entry<String, FloatArray> tensor : tensors.entrySet()) {
        long end = begin + (long) Float.BYTES * tensor.getValue().values().length;
        json.writeObjectFieldStart(tensor.getKey());
        json.writeStringField("dtype", TensorEntry.FLOAT32);
        writeNumbers(json, "shape", tensor.getValue().shape());
        writeNumbers(json, "data_offsets", begin, end);
        json.writeEndObject();
        begin = end;
      }
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void writeNumbers(JsonGenerator json, String field, long... numbers)
      throws IOException {
    json.writeFieldName(field);
    json.writeArray(numbers, 0, numbers.length);
  }

  static void writeFully(ByteBuffer bytes, WritableByteChannel out) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }
}
