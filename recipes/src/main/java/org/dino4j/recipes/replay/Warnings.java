package org.dino4j.recipes.replay;

import org.dino4j.engine.hash.Sha256;
import org.dino4j.engine.run.Manifest;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.recipes.compare.DataComparison;
import org.dino4j.recipes.compare.ManifestComparison;
import org.dino4j.recipes.compare.Section;

/** What a person should know before a replay begins. */
final class Warnings {
  private static final String KEPT = "same bits";

  private Warnings() {}

  /** A paragraph for each; empty text if nothing differs from then. */
  static String of(RunFolder recorded, Manifest then, Manifest now) {
    ManifestComparison comparison = new ManifestComparison(then, now);
    StringBuilder text = new StringBuilder();
    if (!then.promise().startsWith(KEPT)) {
      text.append("warning: the run promises no equal bits: %s%n".formatted(then.promise()));
    }
    if (!then.recipeSha256().isEmpty()
        && !then.recipeSha256().equals(Sha256.of(recorded.resolvedBytes()))) {
      text.append(
          "warning: %s was changed after the run wrote it%n".formatted(recorded.resolvedRecipe()));
    }
    Section data = Section.of("data", DataComparison.since(then.data(), now.data()));
    for (Section section : new Section[] {data, comparison.setup()}) {
      if (!section.same()) {
        text.append("warning, first is then and second is now: ").append(section.text());
      }
    }
    return text.toString();
  }
}
