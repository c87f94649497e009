package org.dino4j.evaluations.knn;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Tells pixels apart without keeping them. */
final class Fingerprint {
  private Fingerprint() {}

  /** The first 64 bits of their SHA-256. */
  static long of(byte[] pixels) {
    try {
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(pixels)).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
