package org.dino4j.data.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dino4j.data.decode.ImageFormat;

/** The pictures under a folder. Links are followed; what begins with a dot is passed over. */
final class PictureNames {
  private PictureNames() {}

  /** Paths relative to the folder, with slashes, in code-point order. */
  static List<String> under(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw DataRefusal.of(
          Files.exists(folder)
              ? "%s is not a folder. Set 'path' to the folder that holds the pictures."
              : "There is no folder %s. Set 'path' to the folder that holds the pictures.",
          folder);
    }
    try (Stream<Path> paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      List<String> names =
          paths
              .filter(path -> ImageFormat.hasSuffix(path.toString()) && Files.isRegularFile(path))
              .map(folder::relativize)
              .filter(PictureNames::isVisible)
              .map(PictureNames::withSlashes)
              .sorted(CodePointOrder.INSTANCE)
              .toList();
      return requireSome(folder, names);
    } catch (UncheckedIOException e) {
      throw DataRefusal.unreadable(folder, e.getCause());
    } catch (IOException e) {
      throw DataRefusal.unreadable(folder, e);
    }
  }

  private static List<String> requireSome(Path folder, List<String> names) throws IOException {
    if (names.isEmpty()) {
      try (Stream<Path> entries = Files.list(folder)) {
        throw DataRefusal.of(
            entries.findAny().isPresent()
                ? "%s holds no pictures. Files are taken for pictures that end in %s. Set 'path' to where they are."
                : "%s is empty. Pictures end in %s. Set 'path' to where they are.",
            folder,
            ImageFormat.suffixes());
      }
    }
    return names;
  }

  private static boolean isVisible(Path relative) {
    return IntStream.range(0, relative.getNameCount())
        .noneMatch(i -> relative.getName(i).toString().startsWith("."));
  }

  private static String withSlashes(Path relative) {
    return IntStream.range(0, relative.getNameCount())
        .mapToObj(i -> relative.getName(i).toString())
        .collect(Collectors.joining("/"));
  }
}
