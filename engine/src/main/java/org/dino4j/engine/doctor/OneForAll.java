package org.dino4j.engine.doctor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dino4j.engine.run.Event;

/**
 * Nearly all pictures get the same prototype, and yet the run has not come to rest in a collapse
 * that has a name of its own. The mean counts, not every step: where one prototype takes another's
 * place, a few more are used for a moment.
 *
 * @param share of prototypes used, as a mean, that is wrong
 * @param atRest the collapses with their own name: where one of them has held for the last {@code
 *     recent} steps, this rule leaves it to that one
 */
record OneForAll(
    String finding,
    int window,
    double share,
    List<Steady> atRest,
    int recent,
    String cure,
    String source)
    implements Rule {
  @Override
  public Optional<String> seen(Vitals vitals, List<Event.Step> last) {
    OptionalDouble mean =
        last.stream()
            .flatMap(step -> vitals.of(Vital.PROTOTYPES, step).stream())
            .mapToDouble(value -> value)
            .average();
    return mean.isPresent() && mean.getAsDouble() <= share && !isAtRest(vitals, last)
        ? Optional.of(says(last.size(), mean.getAsDouble()))
        : Optional.empty();
  }

  private boolean isAtRest(Vitals vitals, List<Event.Step> last) {
    List<Event.Step> newest = last.subList(Math.max(0, last.size() - recent), last.size());
    return atRest.stream().anyMatch(rule -> rule.hold(vitals, newest));
  }

  private String says(int steps, double mean) {
    return "nearly all pictures of a batch get the same prototype, though not the same one in every step: for %s steps %s %s on average (wrong up to %s)"
        .formatted(
            steps, Vital.PROTOTYPES.label(), AlarmBounds.figure(mean), AlarmBounds.figure(share));
  }
}
