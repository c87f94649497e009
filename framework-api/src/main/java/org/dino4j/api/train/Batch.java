package org.dino4j.api.train;

import java.util.List;

/**
 * The logical batch of one step.
 *
 * @param views one per group of the input spec, in its order; rows crop-major: all samples of a
 *     group's first view, then all of its second
 * @param ids names of the samples, for reports of what went wrong
 */
public record Batch(List<Pixels> views, List<String> ids) {
  public Batch {
    views = List.copyOf(views);
    ids = List.copyOf(ids);
  }
}
