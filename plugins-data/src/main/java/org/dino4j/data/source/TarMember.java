package org.dino4j.data.source;

import org.dino4j.data.decode.ImageFormat;

/**
 * What an archive says of one of its members.
 *
 * @param target what a link leads to
 * @param offset where its bytes lie
 */
record TarMember(String name, Kind kind, String target, long offset, long size) {
  /** What it is. */
  enum Kind {
    FILE,
    HARD_LINK,
    SYMBOLIC_LINK,
    /** A file with its zeros left out. */
    SPARSE_FILE,
    /** The rest of a file of an archive in several volumes. */
    CONTINUED_FILE,
    PIPE_OR_DEVICE
  }

  boolean isPicture() {
    return ImageFormat.hasSuffix(name);
  }

  boolean isClass() {
    return name.endsWith(TarClasses.SUFFIX);
  }

  boolean isHidden() {
    return name.substring(name.lastIndexOf('/') + 1).startsWith(".");
  }

  TarEntry entry(TarMember bytes) {
    return new TarEntry(name, bytes.offset, bytes.size);
  }
}
