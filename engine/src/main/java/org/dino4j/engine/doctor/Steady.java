package org.dino4j.engine.doctor;

import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dino4j.engine.run.Event;

/**
 * Signals that are where they should not be, all of them, in every step of a stretch.
 *
 * @param what in plain words, the figures follow
 */
record Steady(
    String finding, int window, List<AlarmBounds> bounds, String what, String cure, String source)
    implements Rule {
  @Override
  public Optional<String> seen(Vitals vitals, List<Event.Step> last) {
    return hold(vitals, last) ? Optional.of(what + ": " + figures(vitals, last)) : Optional.empty();
  }

  /** Looks at the newest first: where all is well one step is enough. */
  boolean hold(Vitals vitals, List<Event.Step> steps) {
    ListIterator<Event.Step> at = steps.listIterator(steps.size());
    while (at.hasPrevious()) {
      Event.Step step = at.previous();
      if (!bounds.stream().allMatch(bound -> bound.hold(vitals, step))) {
        return false;
      }
    }
    return true;
  }

  String figures(Vitals vitals, List<Event.Step> steps) {
    return bounds.stream()
        .map(bound -> bound.seen(vitals, steps))
        .collect(Collectors.joining(", ", "for %s steps ".formatted(steps.size()), ""));
  }
}
