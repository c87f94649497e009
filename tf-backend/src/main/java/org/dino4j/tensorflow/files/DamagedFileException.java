package org.dino4j.tensorflow.files;

import java.io.IOException;

/** The bytes of a file contradict its format or each other. */
final class DamagedFileException extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedFileException(String message) {
    super(message);
  }

  DamagedFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
