package org.dino4j.recipes.train;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.engine.profile.Deviation;
import org.dino4j.engine.profile.Profiled;
import org.dino4j.engine.provenance.Build;
import org.dino4j.engine.provenance.PluginFacts;
import org.dino4j.engine.provenance.ProfileFacts;
import org.dino4j.engine.recipe.DataPlaces;
import org.dino4j.engine.recipe.PreparedRun;
import org.dino4j.engine.recipe.RecipeDifferences;
import org.dino4j.engine.run.Manifest;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.recipes.cli.Version;

/** Fills manifests in. */
public final class Manifests {
  private Manifests() {}

  /** What a run would say of itself if it began now. */
  public static Manifest of(PreparedRun run, Catalog catalog, LaunchSetting launch) {
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("dino4j", Version.number());
    versions.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
    versions.put(
        "system",
        "%s %s %s"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch")));
    return new Manifest(
            run.bound().name(),
            RunFolder.sha256(run.bound().resolved()),
            RecipeDifferences.sha256(
                RunFolder.asKept(run.bound().resolved()),
                DataPlaces.of(run.bound(), run.sources())),
            run.recipe().seed(),
            versions,
            Build.ofThisProcess(),
            catalog.plugins().stream().map(PluginFacts::of).toList(),
            run.sources(),
            Map.of(),
            List.of(session(0, catalog, launch, List.of())))
        .startingFrom(profile(run.bound().profile()));
  }

  private static ProfileFacts profile(Profiled profile) {
    return new ProfileFacts(
        profile.name(), profile.deviations().stream().map(Deviation::toString).toList());
  }

  static Manifest.Session session(
      long from, Catalog catalog, LaunchSetting launch, List<Manifest.Change> changes) {
    return new Manifest.Session(
        from,
        OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS).toString(),
        catalog.backend().describe(launch.devices()),
        launch.devices().kind(),
        launch.devices().threads(),
        launch.workers(),
        catalog.backend().surroundings(launch.devices()),
        changes);
  }
}
