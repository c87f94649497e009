package org.dino4j.recipes.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A whole small run, trained once for all cases that need one, kept as its files. */
record FinishedRun(Path where, Map<String, byte[]> files) {
  private static FinishedRun made = new FinishedRun(Path.of(""), Map.of());

  /** The run as it was trained on this very folder: a run folder holds whole paths. */
  static FinishedRun on(Desk desk) {
    if (!made.where.equals(desk.here())) {
      made = train(desk.pictures().recipe());
    }
    return made;
  }

  private static FinishedRun train(Desk desk) {
    Dino.Ended ended =
        Dino.run(
            desk, List.of("run", "{here}/small.json", "--out", "{here}/run", "--threads", "1"));
    assertThat(ended.code()).as(ended.said()).isZero();
    Map<String, byte[]> files = new HashMap<>();
    try (Stream<Path> all = Files.walk(desk.here())) {
      all.filter(Files::isRegularFile)
          .map(path -> desk.here().relativize(path).toString())
          .forEach(name -> files.put(name, desk.bytes(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FinishedRun(desk.here(), Map.copyOf(files));
  }
}
