package org.dino4j.recipes.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dino4j.engine.provenance.Build;
import org.dino4j.engine.run.Manifest;

/** Two manifests. What one of them did not note is not compared. */
public final class ManifestComparison {

  private final Manifest first;
  private final Manifest second;

  public ManifestComparison(Manifest first, Manifest second) {
    this.first = first;
    this.second = second;
  }

  /** The data of every source that both recipes have. */
  public Section data() {
    return Section.of("data", DataComparison.between(first.data(), second.data()));
  }

  /** Everything else: versions, plugins, device, threads. */
  public Section setup() {
    Map<String, String> ones = facts(first);
    Map<String, String> others = facts(second);
    Set<String> names = new LinkedHashSet<>(ones.keySet());
    names.retainAll(others.keySet());
    List<Difference> found = new ArrayList<>();
    for (String name : names) {
      Difference.of(name, ones.get(name), others.get(name)).ifPresent(found::add);
    }
    found.addAll(PluginComparison.between(first.plugins(), second.plugins()));
    return Section.of("setup", found);
  }

  private static Map<String, String> facts(Manifest manifest) {
    Map<String, String> facts = new LinkedHashMap<>(manifest.versions());
    Build build = manifest.build();
    if (!build.equals(Build.UNKNOWN)) {
      facts.put("revision", build.shortName());
    }
    facts.put("device", each(manifest, Manifest.Session::processor));
    facts.put("threads", each(manifest, Manifest.Session::threads));
    facts.put("workers", each(manifest, Manifest.Session::workers));
    manifest
        .first()
        .surroundings()
        .keySet()
        .forEach(
            name ->
                facts.put(
                    name,
                    each(manifest, s -> s.surroundings().getOrDefault(name, Difference.ABSENT))));
    facts.putAll(weights(manifest));
    return facts;
  }

  /** One value, or those of all sessions where they differ. */
  private static String each(Manifest manifest, Function<Manifest.Session, Object> value) {
    return manifest.sessions().stream()
        .map(value)
        .map(String::valueOf)
        .distinct()
        .collect(Collectors.joining(", then "));
  }

  private static Map<String, String> weights(Manifest manifest) {
    Map<String, String> named = new LinkedHashMap<>();
    manifest
        .weights()
        .forEach((name, hash) -> named.put(name + " weights", Difference.shown(hash)));
    manifest
        .weightFiles()
        .forEach(
            file ->
                named.put(file.module() + " weights from a file", Difference.shown(file.sha256())));
    return named;
  }
}
