package org.dino4j.data.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the files of an uncompressed tar lie. Only headers are read. Understands ustar, GNU long
 * names and pax paths and sizes; links, folders and devices are passed over.
 */
final class TarIndex {
  private final Path archive;
  private final FileChannel channel;
  private final long length;
  private final List<TarEntry> entries = new ArrayList<>();
  private String longName = "";
  private long longSize = -1;

  private TarIndex(Path archive, FileChannel channel) throws IOException {
    this.archive = archive;
    this.channel = channel;
    this.length = channel.size();
  }

  /**
   * Lists the files of an archive.
   *
   * @throws org.dino4j.api.part.Refusal if it is packed, cut off or no tar
   */
  static List<TarEntry> of(Path archive, FileChannel channel) throws IOException {
    TarIndex index = new TarIndex(archive, channel);
    index.refusePacked();
    long at = 0;
    while (at + TarHeader.BYTES <= index.length) {
      TarHeader header = new TarHeader(index.bytes(at, TarHeader.BYTES));
      if (header.isEnd()) {
        return index.entries;
      }
      if (!header.isValid()) {
        throw DataRefusal.of(
            "%s is not a tar archive, or is damaged: no header at byte %d. Get or make it again.",
            archive, at);
      }
      at = index.take(header, at + TarHeader.BYTES);
    }
    if (at != index.length || at == 0) {
      throw index.cutOff();
    }
    return index.entries;
  }

  private long take(TarHeader header, long body) throws IOException {
    long size = longSize >= 0 ? longSize : header.size();
    long next = body + (size + TarHeader.BYTES - 1) / TarHeader.BYTES * TarHeader.BYTES;
    if (size < 0 || size > length - body) {
      throw cutOff();
    }
    switch (header.type()) {
      case 'L' -> longName = text(body, size);
      case 'x' -> readExtensions(text(body, size));
      case 'K', 'g' -> {
        return next;
      }
      default -> {
        if (header.isFile()) {
          entries.add(new TarEntry(longName.isEmpty() ? header.name() : longName, body, size));
        }
        longName = "";
        longSize = -1;
      }
    }
    return next;
  }

  /** Lines of the form {@code length key=value}; the length counts bytes and is not needed here. */
  private void readExtensions(String lines) {
    for (String line : lines.lines().toList()) {
      String pair = line.substring(line.indexOf(' ') + 1);
      if (pair.startsWith("path=")) {
        longName = pair.substring("path=".length());
      } else if (pair.matches("size=[0-9]{1,18}")) {
        longSize = Long.parseLong(pair.substring("size=".length()));
      }
    }
  }

  private String text(long at, long size) throws IOException {
    if (size > 1 << 20) {
      throw cutOff();
    }
    String text = new String(bytes(at, (int) size), StandardCharsets.UTF_8);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  private byte[] bytes(long at, int count) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(count);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, at + buffer.position()) < 0) {
        throw cutOff();
      }
    }
    return buffer.array();
  }

  private void refusePacked() throws IOException {
    int first = length < 6 ? 0 : ByteBuffer.wrap(bytes(0, 4)).getInt();
    String cure =
        first >>> 16 == 0x1f8b
            ? "gunzip"
            : first >>> 8 == 0x425a68
                ? "bunzip2"
                : first == 0xfd377a58 ? "unxz" : first == 0x28b52ffd ? "unzstd" : "";
    if (!cure.isEmpty()) {
      throw DataRefusal.of(
          "%s is a packed archive, which cannot be read in place. Unpack it once: %s %s",
          archive, cure, archive.getFileName());
    }
  }

  private RuntimeException cutOff() {
    return DataRefusal.of(
        "%s is cut off after %d bytes, or damaged. Get it again.", archive, length);
  }
}
