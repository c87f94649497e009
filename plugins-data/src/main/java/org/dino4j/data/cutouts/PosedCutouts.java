package org.dino4j.data.cutouts;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.DataSource;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.size.Elements;

/**
 * Views of cut-out objects in drawn poses; the label is the object, the map {@code mask} says how
 * much of each place the object covers, from 0 to 1.
 */
public final class PosedCutouts implements DataSource {
  private final PosedCutoutsOptions options;

  @Inject
  public PosedCutouts(PosedCutoutsOptions options) {
    this.options = options;
  }

  @Override
  public DataSet open() {
    CutoutFolder folder = CutoutFolder.list(options.path());
    List<String> names = folder.choose(options.objects());
    checkCount(names.size());
    List<Cutout> cutouts = names.stream().map(folder::read).toList();
    List<Path> files = names.stream().map(folder::file).toList();
    return new PosedCutoutSet(options, names, cutouts, files, Grounds.open(options));
  }

  private void checkCount(int objects) {
    long all = Elements.of(objects, options.views());
    if (all > PosedCutoutsOptions.MOST_VIEWS) {
      throw new Refusal(
          Refusal.Kind.DATA,
          "views (%s) of %s objects are %s pictures, and a set has at most %s. Make views smaller."
              .formatted(options.views(), objects, all, PosedCutoutsOptions.MOST_VIEWS));
    }
  }
}
