package org.dino4j.engine.doctor;

import java.util.List;
import java.util.Optional;
import org.dino4j.engine.run.Event;

/** A module whose gradient is nothing in every step. */
record SilentModule(String finding, int window, double nothing, String cure, String source)
    implements Rule {
  @Override
  public Optional<String> seen(Vitals vitals, List<Event.Step> last) {
    Event.Step newest = last.get(last.size() - 1);
    return newest.gradientNorm().keySet().stream()
        .filter(module -> last.stream().allMatch(step -> isSilent(step, module)))
        .findFirst()
        .map(
            module ->
                "%s learns nothing: for %s steps the norm of its gradient was at most %s, now %s"
                    .formatted(
                        module,
                        last.size(),
                        AlarmBounds.figure(nothing),
                        AlarmBounds.figure(norm(newest, module))));
  }

  private boolean isSilent(Event.Step step, String module) {
    return norm(step, module) <= nothing;
  }

  private static double norm(Event.Step step, String module) {
    return step.gradientNorm().getOrDefault(module, Double.POSITIVE_INFINITY);
  }
}
