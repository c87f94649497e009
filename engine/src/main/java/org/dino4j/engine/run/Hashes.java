package org.dino4j.engine.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dino4j.engine.hash.Sha256;

/**
 * The SHA-256 of files, kept in a file beside them that {@code sha256sum -c} checks, too. Damage to
 * that file itself shows: a changed hash fits nothing, and every name has to be there.
 */
final class Hashes {
  private static final String FILE = "SHA256SUMS";
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) {2}([\\w.-]+)");

  private Hashes() {}

  /** Hashes the files {@code names} of a folder and writes the list. */
  static void write(Path folder, Collection<String> names) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String name : new TreeSet<>(names)) {
      lines.append("%s  %s%n".formatted(of(folder.resolve(name)), name));
    }
    Disk.replace(
        folder.resolve(FILE),
        lines.toString().replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** The names in a folder's list; none if it cannot be read. */
  static Set<String> listed(Path folder) {
    try {
      return read(folder.resolve(FILE)).keySet();
    } catch (IOException e) {
      return Set.of();
    }
  }

  /** What is wrong with the files {@code names} of a folder; nothing if all are as written. */
  static Optional<String> damage(Path folder, Collection<String> names) {
    try {
      Path list = folder.resolve(FILE);
      if (!Files.isRegularFile(list)) {
        return Optional.of("its %s is missing".formatted(FILE));
      }
      if (!lines(list).allMatch(line -> LINE.matcher(line).matches())) {
        return Optional.of("its %s has a line that is no hash with a name".formatted(FILE));
      }
      Map<String, String> hashes = read(list);
      for (String name : new TreeSet<>(names)) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
          return Optional.of("its %s is missing".formatted(name));
        }
        if (!of(file).equals(hashes.get(name))) {
          return Optional.of("%s does not have the hash that %s says".formatted(name, FILE));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("it cannot be read: " + e.getMessage());
    }
  }

  /** Hashes by name; a line that is none says nothing of any file. */
  private static Map<String, String> read(Path list) throws IOException {
    return lines(list)
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .collect(
            Collectors.toMap(
                line -> line.group(2), line -> line.group(1), (a, b) -> b, TreeMap::new));
  }

  private static Stream<String> lines(Path list) throws IOException {
    return new String(Files.readAllBytes(list), StandardCharsets.ISO_8859_1).lines();
  }

  private static String of(Path file) throws IOException {
    return new Sha256().file(file).hex();
  }
}
