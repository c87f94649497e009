package org.dino4j.data.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An archive; any number of threads may read it.
 *
 * @param length its bytes when it was indexed
 */
record TarShard(Path path, long length, OpenFiles files) {
  private static final long MOST_BYTES = 1L << 30;

  static TarShard of(Path path, OpenFiles files) {
    try {
      return new TarShard(path, Files.size(path), files);
    } catch (IOException e) {
      throw DataRefusal.unreadable(path, e);
    }
  }

  byte[] bytes(TarEntry entry) throws IOException {
    if (entry.size() > MOST_BYTES) {
      throw new IOException(
          "the file has %s bytes; at most %s are read".formatted(entry.size(), MOST_BYTES));
    }
    return bytes(entry.offset(), (int) entry.size());
  }

  byte[] bytes(long offset, int count) throws IOException {
    return files.with(path, channel -> bytes(channel, offset, count));
  }

  private byte[] bytes(FileChannel channel, long offset, int count) throws IOException {
    if (channel.size() != length) {
      throw new IOException("the archive has changed its size since it was opened");
    }
    ByteBuffer buffer = ByteBuffer.allocate(count);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, offset + buffer.position()) < 0) {
        throw new IOException("the archive ends after %s bytes".formatted(length));
      }
    }
    return buffer.array();
  }

  /** A member as a person can find it. */
  String name(String member) {
    return path.getFileName() + "/" + member;
  }
}
