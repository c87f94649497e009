package org.dino4j.data.source;

import com.google.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.DataSource;

/** Pictures in tar archives, in the archives' order. */
public final class TarArchives implements DataSource {
  private final TarOptions options;

  @Inject
  public TarArchives(TarOptions options) {
    this.options = options;
  }

  @Override
  public DataSet open() {
    OpenFiles files = new OpenFiles();
    try {
      return open(files);
    } catch (RuntimeException e) {
      close(files, e);
      throw e;
    }
  }

  private DataSet open(OpenFiles files) {
    Leftovers leftovers = new Leftovers();
    List<TarShard> shards =
        Shards.of(options.path(), leftovers).stream().map(p -> TarShard.of(p, files)).toList();
    TarContents contents = new TarContents(options.path(), leftovers);
    shards.forEach(contents::add);
    TarContents.Labelled labelled = contents.labelled();
    return new TarSet(
        shards,
        labelled.pictures(),
        labelled.classes(),
        contents.passedOver(),
        files,
        Decoding.decoder(options.channels(), options.background()));
  }

  private static void close(OpenFiles files, RuntimeException reason) {
    try {
      files.close();
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }
}
