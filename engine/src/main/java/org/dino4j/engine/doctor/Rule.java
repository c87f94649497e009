package org.dino4j.engine.doctor;

import java.util.List;
import java.util.Optional;
import org.dino4j.engine.run.Event;

/**
 * One thing that goes wrong in training, and how to tell. A pure function of a run's last steps.
 */
interface Rule {
  /** The name of the finding: {@code uniform-collapse}. */
  String finding();

  /** What usually helps. */
  String cure();

  /** Why this rule may be believed: paper, thread, measurement. */
  String source();

  /** How many steps after warm-up it looks at; it says nothing before there are so many. */
  int window();

  /**
   * What is wrong, in words and figures.
   *
   * @param vitals where in a step the numbers stand
   * @param last the last {@link #window()} steps, the newest last
   */
  Optional<String> seen(Vitals vitals, List<Event.Step> last);
}
