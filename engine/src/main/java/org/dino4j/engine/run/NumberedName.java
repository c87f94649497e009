package org.dino4j.engine.run;

import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * How folders are called that belong to a step: the prefix, then the step with at least eight
 * digits. A name that differs in anything, as by a zero too many, is somebody else's.
 */
record NumberedName(String prefix) {
  /** The name for a step. */
  String of(long step) {
    return String.format(Locale.ROOT, "%s%08d", prefix, step);
  }

  /** The step of a folder with such a name; nothing for what we would have called otherwise. */
  OptionalLong step(Path path) {
    String name = path.getFileName().toString();
    if (!name.startsWith(prefix)) {
      return OptionalLong.empty();
    }
    try {
      long step = Long.parseLong(name.substring(prefix.length()));
      return step >= 0 && of(step).equals(name) ? OptionalLong.of(step) : OptionalLong.empty();
    } catch (NumberFormatException e) {
      return OptionalLong.empty(); // no number, or one beyond all that a run can count to
    }
  }
}
