package org.dino4j.trials.soak;

import java.util.Optional;

/**
 * One kill, or one try.
 *
 * @param run number of the run
 * @param aim what was to be hit
 * @param hit what was hit; nothing if the process ended before
 * @param done steps done then
 * @param left what the next start finds
 * @param result whether all that was computed until then has the bits of the run never killed
 */
record Kill(int run, Moment aim, Optional<Moment> hit, long done, StoppedRun left, String result) {
  boolean asAimed() {
    return hit.filter(aim::equals).isPresent();
  }

  /** What was hit, in words. */
  String says() {
    return hit.map(found -> asAimed() ? found.toString() : "%s, aimed %s".formatted(found, aim))
        .orElse("missed, aimed " + aim);
  }
}
