package org.dino4j.engine.source;

import com.google.inject.Inject;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.DataSource;
import org.dino4j.api.part.Refusal;

/** A part of another source; no file is moved. */
public final class SplitSource implements DataSource {
  private final SplitOptions options;

  @Inject
  public SplitSource(SplitOptions options) {
    this.options = options;
  }

  /**
   * One of the two parts of a source.
   *
   * @param source the whole
   */
  public static DataSource of(DataSource source, HoldOut how, Portion portion) {
    return new SplitSource(new SplitOptions(source, portion, how.share(), how.seed()));
  }

  @Override
  public DataSet open() {
    DataSet part = options.holdOut().of(options.source().open(), options.part());
    if (part.size() == 0) {
      part.close();
      throw new Refusal(
          Refusal.Kind.DATA,
          "nothing can be held out of a single picture. Give 'source' two or more");
    }
    return part;
  }
}
