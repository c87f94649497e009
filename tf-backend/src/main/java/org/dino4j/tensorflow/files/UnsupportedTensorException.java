package org.dino4j.tensorflow.files;

import java.io.IOException;

/** A sound file holds a tensor that a snapshot cannot hold. */
final class UnsupportedTensorException extends IOException {
  private static final long serialVersionUID = 1L;

  UnsupportedTensorException(String message) {
    super(message);
  }
}
