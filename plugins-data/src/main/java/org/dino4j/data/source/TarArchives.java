package org.dino4j.data.source;

import com.google.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
    List<TarShard> shards = new ArrayList<>();
    try {
      TarContents contents = new TarContents(options.path());
      for (Path path : Shards.of(options.path())) {
        shards.add(open(path));
        contents.add(shards.size() - 1, shards.get(shards.size() - 1));
      }
      Labels labels = contents.labels();
      return new TarSet(
          List.copyOf(shards),
          contents.pictures(labels),
          labels.classes(),
          Decoding.decoder(options.channels(), options.background()));
    } catch (RuntimeException e) {
      shards.forEach(TarShard::close);
      throw e;
    }
  }

  private static TarShard open(Path path) {
    try {
      return TarShard.open(path);
    } catch (IOException e) {
      throw DataRefusal.unreadable(path, e);
    }
  }
}
