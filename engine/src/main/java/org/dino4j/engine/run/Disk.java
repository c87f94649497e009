package org.dino4j.engine.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dino4j.api.part.Refusal;

/** Writes that are whole or not there, and errors that name what was tried. */
public final class Disk {
  private Disk() {}

  /** Something that touches files. */
  interface Work {
    Object run() throws IOException;
  }

  /** Something that takes files away. */
  interface Clearing {
    void run() throws IOException;
  }

  /** Does it; where the disk refuses, the run says what it could not do and why. */
  static void doing(String what, Work work) {
    try {
      work.run();
    } catch (IOException e) {
      throw new Refusal(Refusal.Kind.RUN_FOLDER, "cannot %s: %s".formatted(what, reason(e)), e);
    }
  }

  /** Does it; where it fails, what it left half done is put away. */
  static void doing(String what, Work work, Clearing clearing) {
    try {
      doing(what, work);
    } catch (RuntimeException | Error e) {
      try {
        clearing.run();
      } catch (IOException left) {
        e.addSuppressed(left);
      }
      throw e;
    }
  }

  /** What the system says, for people. */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "no permission for " + e.getMessage();
    }
    if (e instanceof NoSuchFileException) {
      return e.getMessage() + " does not exist";
    }
    if (e instanceof FileAlreadyExistsException) {
      return e.getMessage() + " is in the way";
    }
    if (e instanceof JsonProcessingException json) {
      return Optional.ofNullable(json.getLocation())
              .map(
                  at ->
                      "line %s, column %s is not what".formatted(at.getLineNr(), at.getColumnNr()))
              .orElse("it is not what")
          + " dino4j writes there";
    }
    return e.getMessage();
  }

  /**
   * Writes a new file beside, syncs it, and puts it in the place of the old one.
   *
   * @throws Refusal if that cannot be done; what was there before is then still whole
   */
  public static void replace(Path file, byte[] content) {
    doing(
        "write " + file,
        () -> {
          Path beside = beside(file);
          Files.write(beside, content);
          sync(beside);
          Files.move(
              beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
          syncFolder(file.toAbsolutePath().getParent());
          return file;
        },
        () -> Files.deleteIfExists(beside(file)));
  }

  private static Path beside(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".new");
  }

  /** Waits until a file is on the disk. */
  static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Waits until the names in a folder are on the disk, where the system can do that. */
  static void syncFolder(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /** Deletes a folder and all in it, the folder itself last. */
  static void delete(Path folder) throws IOException {
    List<Path> inside;
    try (Stream<Path> walk = Files.walk(folder)) {
      inside = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : inside) {
      Files.delete(path);
    }
  }
}
