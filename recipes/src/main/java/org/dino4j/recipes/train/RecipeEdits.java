package org.dino4j.recipes.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dino4j.api.part.Refusal;
import org.dino4j.engine.binding.Columns;
import org.dino4j.engine.hash.Sha256;
import org.dino4j.engine.recipe.RecipeDifferences;
import org.dino4j.engine.run.Checkpoint;
import org.dino4j.engine.run.Manifest;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.engine.terminal.Typed;

/** Where the recipe of a run was edited after the run began. */
final class RecipeEdits {
  private static final int LONGEST = 60;
  private static final int HASH_SHOWN = 12;

  private RecipeEdits() {}

  /**
   * Against the copy in a checkpoint.
   *
   * @param places where data lies, which may change
   */
  static List<Manifest.Change> between(JsonNode then, JsonNode now, Set<String> places) {
    return RecipeDifferences.between(then, now, places).stream()
        .map(found -> new Manifest.Change(found.path(), text(found.then()), text(found.now())))
        .toList();
  }

  /** Against the hash in the manifest, where there is no copy yet. */
  static List<Manifest.Change> since(Manifest manifest, RunFolder folder, Set<String> places) {
    boolean whole = manifest.settingsSha256().isEmpty(); // an earlier dino4j hashed just the file
    String then = whole ? manifest.recipeSha256() : manifest.settingsSha256();
    String now =
        whole
            ? Sha256.of(folder.resolvedBytes())
            : RecipeDifferences.sha256(folder.readResolved(), places);
    return then.isEmpty() || then.equals(now)
        ? List.of()
        : List.of(new Manifest.Change("the recipe's settings", hash(then), hash(now)));
  }

  private static String hash(String sha256) {
    return "sha256 " + sha256.substring(0, HASH_SHOWN);
  }

  /**
   * Names all edits, and how to go on.
   *
   * @param more what else cures it
   */
  static Refusal refusal(
      RunFolder folder, Optional<Checkpoint> from, List<Manifest.Change> edits, String more) {
    String message =
        from.map(checkpoint -> ofCheckpoint(folder, checkpoint, edits))
            .orElseGet(() -> ofManifest(folder, edits.get(0)));
    return new Refusal(Refusal.Kind.RUN_FOLDER, message + more);
  }

  private static String ofCheckpoint(
      RunFolder folder, Checkpoint checkpoint, List<Manifest.Change> edits) {
    Columns rows = new Columns("  ", "   ");
    edits.forEach(e -> rows.row(e.what(), "checkpoint: %s, run: %s".formatted(e.then(), e.now())));
    return """
    the checkpoint %s is of another recipe than %s:
    %sIf the recipe was edited, put it back; the checkpoint's own is %s. Other settings are another run: %s"""
        .formatted(
            checkpoint.folder(),
            folder.resolvedRecipe(),
            rows.text(),
            checkpoint.recipe(),
            another(folder));
  }

  private static String ofManifest(RunFolder folder, Manifest.Change edit) {
    return "%s was edited after the run began: its settings had %s, says %s, and have %s now. Put it back. Other settings are another run: %s"
        .formatted(
            folder.resolvedRecipe(), edit.then(), folder.manifest(), edit.now(), another(folder));
  }

  private static String another(RunFolder folder) {
    return Typed.line("run", folder.resolvedRecipe(), "--out", "DIR");
  }

  private static String text(JsonNode value) {
    String text = value.isMissingNode() ? "nothing" : value.toString();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }
}
