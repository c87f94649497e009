package org.dino4j.data.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.PassedOver;
import org.dino4j.data.decode.Pictures;

/** Lays files out for tests of sources, and says in short what a source made of them. */
record Laid(Path folder) {
  static final List<Integer> WHITE = List.of(255, 255, 255);
  static final byte[] PNG = Pictures.file(Pictures.rgb(9, 7), "png");

  Laid picture(String name) throws IOException {
    return file(name, PNG);
  }

  Laid file(String name, String text) throws IOException {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Laid file(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return this;
  }

  Laid link(String name, String target) throws IOException {
    Path link = folder.resolve(name);
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, Path.of(target));
    return this;
  }

  static List<String> ids(DataSet set) {
    return IntStream.range(0, set.size()).mapToObj(set::id).toList();
  }

  static List<Integer> labels(DataSet set) {
    return IntStream.range(0, set.size())
        .mapToObj(set::label)
        .map(OptionalInt::orElseThrow)
        .toList();
  }

  /** {@code broken links: a/x.png}. */
  static List<String> passedOver(DataSet set) {
    return set.passedOver().stream().flatMap(Laid::lines).toList();
  }

  private static Stream<String> lines(PassedOver kind) {
    return kind.names().stream().map(name -> kind.kind() + ": " + name);
  }
}
