package com.acme.vision.data;

import jakarta.inject.Inject;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.DataSource;

/** Pictures that need no file. A source that reads files would look for them in {@link #open}. */
public final class Outlines implements DataSource {
  private final OutlinesOptions options;

  @Inject
  public Outlines(OutlinesOptions options) {
    this.options = options;
  }

  @Override
  public DataSet open() {
    return new OutlineSet(options);
  }
}
