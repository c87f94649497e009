package org.dino4j.api.view;

import java.util.List;

/**
 * The views of a step, in the order in which they are fed. By convention a policy that makes
 * several groups puts the views that a teacher sees (the global ones) first.
 */
public record InputSpec(List<ViewSpec> groups) {
  public InputSpec {
    groups = List.copyOf(groups);
  }

  /** Views per sample over all groups. */
  public int viewCount() {
    long count = groups.stream().mapToLong(ViewSpec::count).sum();
    return (int) Math.min(count, Integer.MAX_VALUE);
  }
}
