package org.dino4j.engine.provenance;

import org.dino4j.api.data.DataSet;
import org.dino4j.engine.hash.Sha256;

/**
 * What a data source of the recipe held.
 *
 * @param place its place in the recipe: {@code $.data.train}
 * @param list SHA-256 over the samples in order, a line each: name, a tab, label ({@code -} for
 *     none); then a line for each class name
 * @param files what the samples were read from
 */
public record SourceFacts(String place, int samples, int classes, String list, FileFacts files) {
  /** Looks at an open source; decodes nothing. */
  public static SourceFacts of(String place, DataSet data) {
    Sha256 list = new Sha256();
    for (int i = 0; i < data.size(); i++) {
      String label = data.label(i).isPresent() ? "" + data.label(i).getAsInt() : "-";
      list.line(data.id(i) + "\t" + label);
    }
    data.classes().forEach(list::line);
    return new SourceFacts(
        place, data.size(), data.classes().size(), list.hex(), FileFacts.of(data::files));
  }
}
