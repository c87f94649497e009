package org.dino4j.data.source;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Archives that were packed as a whole, so that nothing can be read out of their middle. */
final class TarPacking {
  private static final int SHORTEST = 6;

  private TarPacking() {}

  static void refuse(TarShard shard) throws IOException {
    int first =
        shard.length() < SHORTEST ? 0 : ByteBuffer.wrap(shard.bytes(0, Integer.BYTES)).getInt();
    String cure = cure(first);
    if (!cure.isEmpty()) {
      throw DataRefusal.of(
          "%s is a packed archive, which cannot be read in place. Unpack it once: %s %s",
          shard.path(), cure, shard.path().getFileName());
    }
  }

  private static String cure(int first) {
    if (first >>> 16 == 0x1f8b) {
      return "gunzip";
    }
    if (first >>> 8 == 0x425a68) {
      return "bunzip2";
    }
    return first == 0xfd377a58 ? "unxz" : first == 0x28b52ffd ? "unzstd" : "";
  }
}
