package org.dino4j.data.reduce;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dino4j.api.data.Image;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.view.Size;

/**
 * Decoded pictures by number, in a folder of their own that lives as long as this object: nothing
 * is left that could be taken for another source's, or for what a file was before it changed.
 */
final class KeptPictures implements AutoCloseable {
  private static final String PREFIX = "dino4j-reduced-";

  /** Height, width and channels before the pixels. */
  private static final int HEAD = 3 * Integer.BYTES;

  private final Path folder;

  private KeptPictures(Path folder) {
    this.folder = folder;
  }

  /** Makes a new folder inside this one, or where temporary files lie. */
  static KeptPictures in(Optional<Path> place) {
    try {
      if (place.isEmpty()) {
        return new KeptPictures(Files.createTempDirectory(PREFIX));
      }
      Files.createDirectories(place.get());
      return new KeptPictures(Files.createTempDirectory(place.get(), PREFIX));
    } catch (IOException e) {
      throw refusal(place.map(Path::toString).orElse("the folder of temporary files"), e);
    }
  }

  Optional<Image> find(int number) {
    try {
      ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(file(number)));
      Size size = new Size(file.getInt(), file.getInt());
      return Optional.of(
          new Image(size, file.getInt(), Arrays.copyOfRange(file.array(), HEAD, file.capacity())));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw refusal(folder.toString(), e);
    }
  }

  /** Two threads may keep the same picture: each writes a file of its own and moves it. */
  void keep(int number, Image image) {
    byte[] file =
        ByteBuffer.allocate(HEAD + image.pixels().length)
            .putInt(image.height())
            .putInt(image.width())
            .putInt(image.channels())
            .put(image.pixels())
            .array();
    try {
      Path written = Files.createTempFile(folder, "new", "");
      Files.write(written, file);
      Files.move(written, file(number), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw refusal(folder.toString(), e);
    }
  }

  private Path file(int number) {
    return folder.resolve(Integer.toString(number));
  }

  private static Refusal refusal(String where, IOException cause) {
    return new Refusal(
        Refusal.Kind.DATA,
        "Smaller pictures cannot be kept in %s: %s. Set 'folder' of the source 'reduced' to a folder with room that you may write."
            .formatted(where, cause.getMessage()),
        cause);
  }

  @Override
  public void close() {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> entries = Files.walk(folder)) {
      List<Path> deepestFirst = entries.sorted(Comparator.reverseOrder()).toList();
      for (Path entry : deepestFirst) {
        Files.deleteIfExists(entry);
      }
    } catch (IOException e) {
      throw new Refusal(
          Refusal.Kind.DATA,
          "The folder %s cannot be removed: %s. Remove it yourself."
              .formatted(folder, e.getMessage()),
          e);
    }
  }
}
