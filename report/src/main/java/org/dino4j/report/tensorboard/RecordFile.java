package org.dino4j.report.tensorboard;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.dino4j.api.part.Refusal;

/**
 * A growing file of records, each framed by its length and by masked CRC-32C sums of length and
 * data (TFRecord). A record is handed to the system in one piece: a kill loses none, and readers
 * pass over a last one that is cut short.
 */
final class RecordFile implements AutoCloseable {
  private static final int LENGTH = Long.BYTES;
  private static final int SUM = Integer.BYTES;
  private static final int MASK = 0xa282ead8;

  private final Path file;
  private final FileChannel channel;

  private RecordFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Makes a file that was not there. */
  static RecordFile create(Path file) {
    return open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  static RecordFile open(Path file, OpenOption... how) {
    try {
      return new RecordFile(file, FileChannel.open(file, how));
    } catch (IOException e) {
      throw refusal("make", file, e);
    }
  }

  void add(byte[] data) {
    ByteBuffer record =
        ByteBuffer.allocate(LENGTH + SUM + data.length + SUM).order(ByteOrder.LITTLE_ENDIAN);
    record.putLong(data.length);
    record.putInt(masked(record.array(), LENGTH));
    record.put(data);
    record.putInt(masked(data, data.length));
    record.flip();
    try {
      while (record.hasRemaining()) {
        channel.write(record);
      }
    } catch (IOException e) {
      throw refusal("write to", file, e);
    }
  }

  /** The mask keeps sums of data that holds such sums apart from those. */
  private static int masked(byte[] bytes, int count) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, 0, count);
    return Integer.rotateRight((int) sum.getValue(), 15) + MASK;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw refusal("close", file, e);
    }
  }

  private static Refusal refusal(String what, Path file, IOException e) {
    return new Refusal(
        Refusal.Kind.RUN_FOLDER, "cannot %s %s: %s".formatted(what, file, e.getMessage()), e);
  }
}
