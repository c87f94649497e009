package org.dino4j.data.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dino4j.api.size.Elements;

/** The archives that a path stands for. */
final class Shards {
  private static final Pattern NUMBERS = Pattern.compile("\\{(\\d{1,18})\\.\\.(\\d{1,18})}");
  private static final int MOST = 1_000_000;

  private Shards() {}

  /**
   * Lists archives.
   *
   * @param leftovers where it is said what was passed over in a folder
   */
  static List<Path> of(Path path, Leftovers leftovers) {
    if (Files.isDirectory(path)) {
      return matching(path, "*.tar", path, leftovers);
    }
    if (Files.exists(path)) {
      return List.of(requireFile(path));
    }
    List<Path> numbered = numbered(path.toString()).map(Path::of).toList();
    if (numbered.size() > 1) {
      requireAll(path, numbered);
      return numbered;
    }
    Path name = Optional.ofNullable(path.getFileName()).orElse(path);
    if (name.toString().matches(".*[*?\\[].*")) {
      return matching(path.toAbsolutePath().getParent(), name.toString(), path, leftovers);
    }
    throw DataRefusal.of(
        "There is no tar archive %s. Set 'path' to an archive, a folder of archives, or a pattern such as"
            + " shard-{000..127}.tar.",
        path);
  }

  /** Opening a pipe would wait for somebody to write to it. */
  private static Path requireFile(Path path) {
    if (!Files.isRegularFile(path)) {
      throw DataRefusal.of(
          "%s is a pipe or a device, not a file. Set 'path' to a tar archive.", path);
    }
    return path;
  }

  private static Stream<String> numbered(String pattern) {
    long count = 1;
    for (Matcher found = NUMBERS.matcher(pattern); found.find(); ) {
      count = Elements.of(count, count(pattern, found));
    }
    if (count > MOST) {
      throw DataRefusal.of(
          "%s stands for %d archives, and at most %d are read. Make its numbers fewer.",
          pattern, count, MOST);
    }
    return expanded(pattern);
  }

  private static long count(String pattern, Matcher found) {
    long from = Long.parseLong(found.group(1));
    long to = Long.parseLong(found.group(2));
    if (to < from) {
      throw DataRefusal.of("%s: {%d..%d} counts no archives. Count upwards.", pattern, from, to);
    }
    return to - from + 1;
  }

  private static Stream<String> expanded(String pattern) {
    Matcher found = NUMBERS.matcher(pattern);
    if (!found.find()) {
      return Stream.of(pattern);
    }
    String form = "%0" + found.group(1).length() + "d";
    String before = pattern.substring(0, found.start());
    String after = pattern.substring(found.end());
    return LongStream.rangeClosed(Long.parseLong(found.group(1)), Long.parseLong(found.group(2)))
        .mapToObj(number -> before + form.formatted(number) + after)
        .flatMap(Shards::expanded);
  }

  private static void requireAll(Path pattern, List<Path> paths) {
    List<Path> missing = paths.stream().filter(path -> !Files.isRegularFile(path)).toList();
    if (!missing.isEmpty()) {
      throw DataRefusal.of(
          "%s: %d of %d archives do not exist, the first is %s. Get them, or set other numbers.",
          pattern, missing.size(), paths.size(), missing.get(0));
    }
  }

  private static List<Path> matching(Path folder, String glob, Path asked, Leftovers leftovers) {
    if (!Files.isDirectory(folder)) {
      throw DataRefusal.of("There is no folder %s. Set 'path' to where the archives are.", folder);
    }
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, glob)) {
      entries.forEach(entry -> sort(entry, found, leftovers));
    } catch (PatternSyntaxException e) {
      throw DataRefusal.of(
          "%s is no pattern of file names: %s. Close its brackets, or put a backslash before them.",
          asked, e.getDescription());
    } catch (DirectoryIteratorException e) {
      throw DataRefusal.unreadable(folder, e.getCause());
    } catch (IOException e) {
      throw DataRefusal.unreadable(folder, e);
    }
    if (found.isEmpty()) {
      throw DataRefusal.of("No tar archive is meant by %s.%s", asked, packedBeside(folder));
    }
    return found.stream()
        .sorted((a, b) -> CodePointOrder.INSTANCE.compare(a.toString(), b.toString()))
        .toList();
  }

  private static void sort(Path entry, List<Path> found, Leftovers leftovers) {
    if (entry.getFileName().toString().startsWith(".")) {
      leftovers.add("hidden archives", entry.toString());
    } else if (Files.isRegularFile(entry)) {
      found.add(entry);
    } else {
      boolean there = Files.exists(entry);
      leftovers.add(
          there ? "archives that are no files" : Leftovers.BROKEN_LINKS, entry.toString());
    }
  }

  private static String packedBeside(Path folder) {
    try (DirectoryStream<Path> packed =
        Files.newDirectoryStream(folder, "*.{tar.gz,tgz,tar.bz2,tar.xz,tar.zst}")) {
      return packed.iterator().hasNext()
          ? " The folder holds packed archives, which cannot be read in place: unpack them to .tar first."
          : " Archives end in .tar. Set 'path' to where they are.";
    } catch (IOException e) {
      throw DataRefusal.unreadable(folder, e);
    }
  }
}
