package org.dino4j.engine.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.dino4j.engine.hash.Sha256;

/**
 * A growing file, one JSON object a line. Each line is handed to the system at once: a kill loses
 * none.
 */
public final class JsonLines implements AutoCloseable {
  private static final int LONGEST = 100;

  private final Path file;
  private final FileChannel channel;
  private final Sha256 hash;

  private JsonLines(Path file, FileChannel channel, Sha256 hash) {
    this.file = file;
    this.channel = channel;
    this.hash = hash;
  }

  /** Goes on at a size that was noted earlier, and drops what follows; size 0 starts anew. */
  public static JsonLines from(Path file, long size) {
    requireSize(file, size);
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      channel.truncate(size).position(size);
      Disk.syncFolder(file.toAbsolutePath().getParent());
      return new JsonLines(file, channel, new Sha256().file(file, size));
    } catch (IOException e) {
      throw RunFolder.refusal("cannot open %s: %s".formatted(file, e.getMessage()));
    }
  }

  /**
   * Looks whether a file has grown to a size that was noted earlier.
   *
   * @throws org.dino4j.api.part.Refusal if it is shorter
   */
  private static void requireSize(Path file, long size) {
    if (file.toFile().length() < size) {
      throw RunFolder.refusal(
          "%s is shorter than its checkpoint says: it was cut or replaced. The run cannot go on as if it had never stopped: put a copy back, or go on from an earlier checkpoint with --checkpoint NAME"
              .formatted(file));
    }
  }

  public void add(Object value) {
    byte[] bytes = (Json.line(value) + "\n").getBytes(StandardCharsets.UTF_8);
    ByteBuffer line = ByteBuffer.wrap(bytes);
    Disk.doing(
        "write to " + file,
        () -> {
          while (line.hasRemaining()) {
            channel.write(line);
          }
          return hash.add(bytes);
        });
  }

  /** The SHA-256 of all lines until now. */
  public String sha256() {
    return hash.soFar();
  }

  /** Puts all lines on the disk and says how many bytes they take. */
  public long sync() {
    long[] size = new long[1];
    Disk.doing(
        "sync " + file,
        () -> {
          channel.force(true);
          size[0] = channel.position();
          return size;
        });
    return size[0];
  }

  @Override
  public void close() {
    Disk.doing(
        "close " + file,
        () -> {
          channel.close();
          return channel;
        });
  }

  /**
   * All whole lines of a file, in order; none if there is no file. A last line that a kill cut
   * short is left out.
   */
  public static <T> Stream<T> read(Path file, Class<T> type) {
    return read(file, type, 0, Long.MAX_VALUE);
  }

  /** The same of the bytes from {@code from} until {@code to}, as noted by a checkpoint. */
  static <T> Stream<T> read(Path file, Class<T> type, long from, long to) {
    if (!Files.exists(file)) {
      return Stream.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      int begin = (int) Math.min(from, bytes.length);
      int length = wholeLines(bytes, (int) Math.min(to, bytes.length)) - begin;
      return new String(bytes, begin, Math.max(0, length), StandardCharsets.UTF_8)
          .lines()
          .map(line -> parse(file, line, type));
    } catch (IOException e) {
      throw RunFolder.refusal("cannot read %s: %s".formatted(file, e.getMessage()));
    }
  }

  /** A value as {@link #read} gives it back after {@link #add}. */
  public static JsonNode asRead(Object value) {
    try {
      return Json.MAPPER.readTree(Json.line(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("JSON of our own cannot be read: " + value, e);
    }
  }

  private static int wholeLines(byte[] bytes, int length) {
    int end = length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  private static <T> T parse(Path file, String line, Class<T> type) {
    try {
      return Json.readLine(line, type);
    } catch (IOException e) {
      throw RunFolder.refusal(
          "%s is damaged, %s: %s. Put a copy back, or take the line out"
              .formatted(file, Disk.reason(e), shortened(line)));
    }
  }

  private static String shortened(String line) {
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }
}
