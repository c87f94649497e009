package org.dino4j.engine.provenance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dino4j.api.train.SourceReport;
import org.dino4j.engine.hash.Sha256;

/**
 * A file from which a module has its first values.
 *
 * @param module path of the module: {@code student.backbone}
 * @param frozen the module stays as the file has it, and is read from there at every start
 * @param sha256 of the file's bytes; {@link #GONE} where they could not be read
 */
public record WeightFileFacts(String module, String file, boolean frozen, String sha256) {
  /** Stands for the hash of a file that is not there, or may not be read. */
  public static final String GONE = "";

  /** The files that a session took its first values from. */
  public static List<WeightFileFacts> of(List<SourceReport> reports) {
    return reports.stream()
        .map(SourceReport::source)
        .map(
            source ->
                new WeightFileFacts(
                    source.module(),
                    source.file().toString(),
                    source.frozen(),
                    hash(source.file())))
        .toList();
  }

  /** The same file as it lies there now. */
  public WeightFileFacts now() {
    return new WeightFileFacts(module, file, frozen, hash(Path.of(file)));
  }

  private static String hash(Path file) {
    try {
      return Files.isRegularFile(file) ? new Sha256().file(file).hex() : GONE;
    } catch (IOException e) {
      return GONE; // who needs it reads it next, and says why it cannot
    }
  }
}
