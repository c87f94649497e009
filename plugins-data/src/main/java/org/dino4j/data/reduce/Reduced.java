package org.dino4j.data.reduce;

import com.google.inject.Inject;
import java.util.List;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.DataSource;
import org.dino4j.api.part.Setting;

/**
 * Another source's pictures, made smaller. What a view shows differs in its bits from one that is
 * cut out of the large picture, so this is part of a recipe; whether a picture was kept does not
 * change a bit.
 */
public final class Reduced implements DataSource {
  private final ReducedOptions options;

  @Inject
  public Reduced(ReducedOptions options) {
    this.options = options;
  }

  @Override
  public DataSet open() {
    DataSet large = options.source().open();
    try {
      return new ReducedSet(large, options.shorterSide(), KeptPictures.in(options.folder()));
    } catch (RuntimeException e) {
      large.close();
      throw e;
    }
  }

  @Override
  public List<String> objections(Setting setting) {
    return options.source().objections(setting);
  }
}
