package org.dino4j.recipes.train;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dino4j.api.part.Refusal;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.engine.plugin.CatalogEntry;
import org.dino4j.engine.plugin.InstalledPlugin;
import org.dino4j.engine.recipe.BoundRecipe;
import org.dino4j.engine.recipe.PreparedRun;
import org.dino4j.engine.run.Manifest;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.recipes.compare.Difference;
import org.dino4j.recipes.compare.Since;

/**
 * What has changed since a run began.
 *
 * @param decisive all that numbers may hang on
 * @param fresh those among them that nobody has accepted yet
 * @param idle what no number hangs on
 */
record Changes(List<Manifest.Change> decisive, List<Manifest.Change> fresh, List<Difference> idle) {
  /** What the option is called that accepts changes. */
  static final String ACCEPT = "accept-changes";

  /**
   * Looks.
   *
   * @param then the run's manifest
   * @param now what the run would say of itself if it began now
   * @param edits of its recipe
   */
  static Changes of(
      Manifest then, Manifest now, List<Manifest.Change> edits, Set<String> usedPlugins) {
    Since since = Since.between(then, now, usedPlugins);
    List<Manifest.Change> all = new ArrayList<>(edits);
    since.decisive().forEach(d -> all.add(new Manifest.Change(d.what(), d.first(), d.second())));
    Set<Manifest.Change> accepted = new HashSet<>(then.changes());
    List<Manifest.Change> fresh =
        all.stream().filter(change -> !accepted.contains(change)).toList();
    return new Changes(List.copyOf(all), fresh, since.idle());
  }

  /** The plugins that take part in a run: dino4j's own, and those that its recipe uses. */
  static Set<String> used(Catalog catalog, PreparedRun run) {
    Set<String> names = names(run.bound());
    catalog.plugins().stream()
        .filter(plugin -> !plugin.isForeign())
        .map(InstalledPlugin::name)
        .forEach(names::add);
    return names;
  }

  private static Set<String> names(BoundRecipe bound) {
    return bound.used().stream()
        .map(CatalogEntry::plugin)
        .map(InstalledPlugin::name)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Refuses what nobody has accepted. */
  void requireAccepted(RunFolder folder) {
    if (!fresh.isEmpty()) {
      throw new Refusal(
          Refusal.Kind.RUN_FOLDER,
          """
          %s was not resumed: since it began, this has changed, and its numbers may hang on it:
          %sPut back what was changed, or go on all the same: dino4j resume %s --%s. Then manifest.json says that equal bits are promised no more, and why"""
              .formatted(folder.root(), table(), folder.root(), ACCEPT));
    }
  }

  /** What a person is told who has accepted them. */
  Optional<String> warning() {
    return fresh.isEmpty()
        ? Optional.empty()
        : Optional.of(
            """
            warning: since the run began, this has changed:
            %sIt goes on as you said; equal bits are promised no more. manifest.json says so, and why"""
                .formatted(table()));
  }

  /** What is worth a word, though it changes no number. */
  Optional<String> note() {
    return idle.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "since the run began, this has changed, on which no number of it hangs:\n"
                + Difference.table(idle).stripTrailing());
  }

  private String table() {
    return Difference.table(
        fresh.stream().map(c -> new Difference(c.what(), c.then(), c.now())).toList());
  }
}
