package org.dino4j.recipes.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.dino4j.engine.profile.Deviation;
import org.dino4j.engine.profile.Profiled;

/** What a recipe has from its profile, and where it differs. */
final class ProfileWords {
  private ProfileWords() {}

  /** Nothing of a recipe that starts from none. */
  static String of(Profiled profile) {
    if (profile.name().isEmpty()) {
      return "";
    }
    return "profile %s filled in:%n".formatted(profile.name())
        + lines(profile.filled())
        + "the recipe differs from it:%n".formatted()
        + lines(profile.deviations().stream().map(Deviation::toString).toList());
  }

  private static String lines(List<String> all) {
    return all.isEmpty()
        ? "  nothing%n".formatted()
        : all.stream().map("  %s%n"::formatted).collect(Collectors.joining());
  }
}
