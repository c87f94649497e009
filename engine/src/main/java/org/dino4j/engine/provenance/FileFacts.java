package org.dino4j.engine.provenance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dino4j.engine.hash.Sha256;

/**
 * The files of a data set.
 *
 * @param count how many
 * @param bytes of all together
 * @param hashed what {@code sha256} was taken of: {@code bytes}, or {@code names and sizes} where
 *     the files are too many or too large to be read at every start
 * @param sha256 over the files in order: for each its name without folders, its size, and its bytes
 *     if they are hashed
 * @param times SHA-256 over the times at which the files were last written, in order; empty text
 *     where the bytes say more
 */
public record FileFacts(int count, long bytes, String hashed, String sha256, String times) {
  /** Read and hashed within a second or two, also where nothing is in memory yet. */
  static final long MOST_BYTES = 256L << 20;

  static final int MOST_FILES = 10_000;

  static final String BYTES = "bytes";
  static final String SIZES = "names and sizes";

  /** For a source without files. */
  public static final FileFacts NONE = new FileFacts(0, 0, BYTES, new Sha256().hex(), "");

  static FileFacts of(Supplier<Stream<Path>> files) {
    Sha256 hash = new Sha256();
    Sha256 times = new Sha256();
    int count = 0;
    long bytes = 0;
    for (Iterator<Path> each = files.get().iterator(); each.hasNext(); count++) {
      Path file = each.next();
      long size = size(file);
      hash.line(line(file, size));
      times.line(time(file));
      bytes += Math.max(0, size);
    }
    return count <= MOST_FILES && bytes <= MOST_BYTES
        ? new FileFacts(count, bytes, BYTES, ofBytes(files), "")
        : new FileFacts(count, bytes, SIZES, hash.hex(), times.hex());
  }

  private static String ofBytes(Supplier<Stream<Path>> files) {
    Sha256 hash = new Sha256();
    for (Iterator<Path> each = files.get().iterator(); each.hasNext(); ) {
      Path file = each.next();
      hash.line(line(file, size(file)));
      try {
        hash.file(file);
      } catch (IOException e) {
        hash.line("unreadable"); // whether a run goes on without it is for the loader to say
      }
    }
    return hash.hex();
  }

  private static String line(Path file, long size) {
    return file.getFileName() + " " + size;
  }

  private static String time(Path file) {
    try {
      return Files.getLastModifiedTime(file).toString();
    } catch (IOException e) {
      return "none"; // gone, as above
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return -1; // gone: the loader names it when it is its turn
    }
  }
}
