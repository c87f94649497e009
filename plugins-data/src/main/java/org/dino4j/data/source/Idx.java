package org.dino4j.data.source;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.DataSource;

/** Pictures and labels of two IDX files, held in memory. */
public final class Idx implements DataSource {
  private final IdxOptions options;

  @Inject
  public Idx(IdxOptions options) {
    this.options = options;
  }

  @Override
  public DataSet open() {
    IdxFile images = IdxFile.read(options.images(), 3);
    Optional<IdxFile> labels = options.labels().map(path -> IdxFile.read(path, 1));
    labels.ifPresent(file -> requireSameCount(images, file));
    List<String> classes = labels.map(this::classes).orElse(List.of());
    List<Path> paths = new ArrayList<>(List.of(options.images()));
    options.labels().ifPresent(paths::add);
    return new IdxSet(List.copyOf(paths), images, labels, classes, options.channels());
  }

  private void requireSameCount(IdxFile images, IdxFile labels) {
    if (images.shape()[0] != labels.shape()[0]) {
      throw DataRefusal.of(
          "%s holds %d pictures but %s holds %d labels. Take two files of one set.",
          options.images(), images.shape()[0], options.labels().orElseThrow(), labels.shape()[0]);
    }
  }

  private List<String> classes(IdxFile labels) {
    int last =
        IntStream.range(0, labels.values().length)
            .map(i -> labels.values()[i] & 0xff)
            .max()
            .orElse(0);
    if (options.classes().isEmpty()) {
      return new NumberNames(last + 1);
    }
    if (last >= options.classes().size()) {
      throw DataRefusal.of(
          "%s holds the label %d, but 'classes' names only %d (0 to %d). Name them all, or none.",
          options.labels().orElseThrow(),
          last,
          options.classes().size(),
          options.classes().size() - 1);
    }
    return options.classes();
  }
}
