package org.dino4j.data.source;

import com.google.inject.Inject;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.DataSource;

/** Pictures that a CSV file lists, in its order. */
public final class CsvList implements DataSource {
  private final CsvOptions options;

  @Inject
  public CsvList(CsvOptions options) {
    this.options = options;
  }

  @Override
  public DataSet open() {
    List<CsvRow> rows = CsvRow.readAll(options);
    Path root =
        options
            .root()
            .or(() -> Optional.ofNullable(options.path().toAbsolutePath().getParent()))
            .orElseThrow();
    requireFiles(rows, root);
    Labels labels =
        options.labelColumn().isPresent()
            ? Labels.of(rows.stream().map(CsvRow::label).toList())
            : Labels.none();
    return new PictureFiles(
        root,
        rows.stream().map(row -> new PictureFile(row.path(), labels.of(row.label()))).toList(),
        labels.classes(),
        List.of(),
        Decoding.decoder(options.channels(), options.background()));
  }

  private void requireFiles(List<CsvRow> rows, Path root) {
    List<CsvRow> missing = rows.stream().filter(row -> !isFile(root, row)).toList();
    if (!missing.isEmpty()) {
      throw DataRefusal.of(
          "%s: %d of %d files do not exist, the first is %s (line %d). Set 'root' to the folder that its paths start"
              + " from, or take the lines out.",
          options.path(),
          missing.size(),
          rows.size(),
          root + root.getFileSystem().getSeparator() + missing.get(0).path(),
          missing.get(0).line());
    }
  }

  private static boolean isFile(Path root, CsvRow row) {
    try {
      return Files.isRegularFile(root.resolve(row.path()));
    } catch (InvalidPathException e) {
      return false; // such as a name with a zero byte in it
    }
  }
}
