package org.dino4j.api.train;

import java.util.List;
import org.dino4j.api.method.WeightSource;

/**
 * What a module took from its source.
 *
 * @param taken names in the file that became first values
 * @param interpolated those of them whose shape was fitted, such as position embeddings of another
 *     grid
 * @param missing parameters of the module that the file has no values for; they start by chance
 * @param leftOver names below the source's prefix that the module has no use for
 */
public record SourceReport(
    WeightSource source,
    List<String> taken,
    List<String> interpolated,
    List<String> missing,
    List<String> leftOver) {
  public SourceReport {
    taken = List.copyOf(taken);
    interpolated = List.copyOf(interpolated);
    missing = List.copyOf(missing);
    leftOver = List.copyOf(leftOver);
  }
}
