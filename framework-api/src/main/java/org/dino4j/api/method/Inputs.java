package org.dino4j.api.method;

import java.util.List;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Normalization;

/** What a step is fed with, seen from the graph. */
public interface Inputs {
  InputSpec spec();

  /**
   * The views, one batch per group of {@link #spec()} and in its order. Rows are crop-major: all
   * samples of the group's first view, then all of its second. Each encoder takes off its own mean
   * and deviation.
   */
  List<ViewBatch> views(Normalization normalization);
}
