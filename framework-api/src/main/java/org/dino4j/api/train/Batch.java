package org.dino4j.api.train;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dino4j.api.mask.Masks;

/**
 * The logical batch of one step.
 *
 * @param views one per group of the input spec, in its order; rows crop-major: all samples of a
 *     group's first view, then all of its second
 * @param ids names of the samples, for reports of what went wrong
 * @param labels the class of each sample from 0, {@link #NO_LABEL} where it has none
 * @param targets maps by name, one entry per group of the input spec; rows as those of the views
 * @param masks which patches are hidden, if the method asks for it
 */
public record Batch(
    List<Pixels> views,
    List<String> ids,
    int[] labels,
    Map<String, List<Rasters>> targets,
    Optional<Masks> masks) {
  /** Stands for a class that nobody knows. */
  public static final int NO_LABEL = -1;

  public Batch {
    views = List.copyOf(views);
    ids = List.copyOf(ids);
    targets = Map.copyOf(targets);
  }

  /** Pictures alone. */
  public Batch(List<Pixels> views, List<String> ids) {
    this(views, ids, unknown(ids.size()), Map.of(), Optional.empty());
  }

  private static int[] unknown(int samples) {
    int[] labels = new int[samples];
    Arrays.fill(labels, NO_LABEL);
    return labels;
  }
}
