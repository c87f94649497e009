package org.dino4j.tensorflow.files;

import java.io.IOException;

/** The bytes of a file contradict its format or each other. */
final class DamagedWeightsException extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedWeightsException(String message) {
    super(message);
  }

  DamagedWeightsException(String message, Throwable cause) {
    super(message, cause);
  }
}
