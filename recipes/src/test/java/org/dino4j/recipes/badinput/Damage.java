package org.dino4j.recipes.badinput;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.dino4j.api.seed.Seeds;

/** What happens to files: cut, overwritten, grown. The seed says where. */
record Damage(Seeds seeds) {
  /** Damage that is the same each time the tests run. */
  static Damage of(String name) {
    return new Damage(new Seeds(4).child(name));
  }

  /** The first part of a file; at least a byte is missing. */
  byte[] cut(byte[] file) {
    return Arrays.copyOf(file, seeds.generator().nextInt(1, file.length));
  }

  /** Random bytes from {@code from} to {@code to}, none of them what it was. */
  byte[] overwritten(byte[] file, int from, int to) {
    RandomGenerator random = seeds.generator();
    byte[] damaged = file.clone();
    for (int i = from; i < to; i++) {
      damaged[i] ^= (byte) random.nextInt(1, 256);
    }
    return damaged;
  }

  /** One bit turned over, in a byte from {@code from} on. */
  byte[] flipped(byte[] file, int from) {
    RandomGenerator random = seeds.generator();
    byte[] damaged = file.clone();
    damaged[random.nextInt(from, file.length)] ^= (byte) (1 << random.nextInt(8));
    return damaged;
  }

  static byte[] grown(byte[] file, byte... more) {
    byte[] grown = Arrays.copyOf(file, file.length + more.length);
    System.arraycopy(more, 0, grown, file.length, more.length);
    return grown;
  }

  /** Bytes written over those at {@code at}. */
  static byte[] written(byte[] file, int at, int... values) {
    byte[] changed = file.clone();
    for (int i = 0; i < values.length; i++) {
      changed[at + i] = (byte) values[i];
    }
    return changed;
  }
}
