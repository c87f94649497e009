package org.dino4j.data.source;

/** A file in an archive: {@code size} bytes from {@code offset} on. */
record TarEntry(String name, long offset, long size) {}
