package org.dino4j.data.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** An open archive; any number of threads may read it. */
record TarShard(Path path, FileChannel channel) implements AutoCloseable {

  static TarShard open(Path path) throws IOException {
    return new TarShard(path, FileChannel.open(path, StandardOpenOption.READ));
  }

  byte[] bytes(TarEntry entry) throws IOException {
    if (entry.size() > Integer.MAX_VALUE - 8) {
      throw new IOException("the file has " + entry.size() + " bytes");
    }
    ByteBuffer buffer = ByteBuffer.allocate((int) entry.size());
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, entry.offset() + buffer.position()) < 0) {
        throw new IOException("the archive has become shorter since it was opened");
      }
    }
    return buffer.array();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw DataRefusal.unreadable(path, e);
    }
  }
}
