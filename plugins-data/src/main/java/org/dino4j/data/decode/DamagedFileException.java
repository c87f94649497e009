package org.dino4j.data.decode;

import java.io.IOException;

/** A file is not what it says; the message is for the user. */
final class DamagedFileException extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedFileException(String message) {
    super(message);
  }
}
