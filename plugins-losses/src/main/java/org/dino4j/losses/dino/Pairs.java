package org.dino4j.losses.dino;

import java.util.List;
import org.dino4j.api.view.InputSpec;

/** Pairs of a view of the student and one of the teacher, which sees the global views alone. */
public enum Pairs {
  /** Every view of the student. */
  ALL,
  /** Those that the teacher sees, too. */
  GLOBAL,
  /** The others. */
  LOCAL;

  /** Whether a view of the student is compared. */
  boolean takes(int view, int global) {
    return switch (this) {
      case ALL -> true;
      case GLOBAL -> view < global;
      case LOCAL -> view >= global;
    };
  }

  /** How many there are; no view is paired with itself. */
  int count(int views, int global) {
    return switch (this) {
      case ALL -> global * (views - 1);
      case GLOBAL -> global * (global - 1);
      case LOCAL -> global * (views - global);
    };
  }

  List<String> objections(InputSpec inputs) {
    boolean anyLocal = inputs.groups().size() > 1;
    return this != LOCAL || anyLocal
        ? List.of()
        : List.of(
            "pairs 'local' of the dino loss compares views that the teacher does not see, but the views have one"
                + " group alone; add local views, or leave pairs out");
  }
}
