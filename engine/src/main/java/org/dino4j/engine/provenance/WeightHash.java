package org.dino4j.engine.provenance;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.train.Snapshot;
import org.dino4j.engine.hash.Sha256;

/**
 * SHA-256 of weights: for each array in the order of the names a line with name and length, then
 * its values, little-endian. Moments and counters are left out: at a start they are zero.
 */
public final class WeightHash {
  private static final int BUFFER = 1 << 16;
  private static final String SLOT = "#";

  private WeightHash() {}

  public static String of(Snapshot snapshot) {
    Sha256 hash = new Sha256();
    snapshot
        .arrays()
        .forEach(
            (name, array) -> {
              if (!name.contains(SLOT)) {
                add(hash.line(name + " " + array.values().length), array);
              }
            });
    return hash.hex();
  }

  private static void add(Sha256 hash, FloatArray array) {
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : array.values()) {
      if (!buffer.hasRemaining()) {
        hash.add(buffer.flip());
        buffer.clear();
      }
      buffer.putFloat(value);
    }
    hash.add(buffer.flip());
  }
}
