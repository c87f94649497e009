package org.dino4j.recipes.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dino4j.recipes.plugin.PluginFile;
import org.dino4j.recipes.provenance.Build;
import org.dino4j.recipes.provenance.FileFacts;
import org.dino4j.recipes.provenance.PluginFacts;
import org.dino4j.recipes.provenance.SourceFacts;
import org.dino4j.recipes.run.Manifest;

/** Two manifests. What one of them did not note is not compared. */
public final class ManifestComparison {
  private static final String ABSENT = "nothing";
  private static final int HASH_SHOWN = 12;

  private final Manifest first;
  private final Manifest second;

  public ManifestComparison(Manifest first, Manifest second) {
    this.first = first;
    this.second = second;
  }

  /** The data of every source that both recipes have. */
  public Section data() {
    Map<String, SourceFacts> others =
        second.data().stream().collect(Collectors.toMap(SourceFacts::place, facts -> facts));
    List<Difference> found = new ArrayList<>();
    for (SourceFacts facts : first.data()) {
      SourceFacts other = others.get(facts.place());
      if (other != null) {
        compare(facts, other, found);
      }
    }
    return Section.of("data", found);
  }

  private static void compare(SourceFacts one, SourceFacts other, List<Difference> found) {
    String place = one.place();
    add(found, place + " samples", "" + one.samples(), "" + other.samples());
    add(found, place + " classes", "" + one.classes(), "" + other.classes());
    if (one.list().isEmpty() || other.list().isEmpty()) {
      return; // an earlier dino4j kept counts only
    }
    add(found, place + " list of samples and labels", shown(one.list()), shown(other.list()));
    FileFacts files = one.files();
    add(found, place + " files", size(files), size(other.files()));
    if (files.hashed().equals(other.files().hashed())) {
      String what = "%s %s of files".formatted(place, files.hashed());
      add(found, what, shown(files.sha256()), shown(other.files().sha256()));
    }
  }

  private static String size(FileFacts files) {
    return "%d with %d bytes".formatted(files.count(), files.bytes());
  }

  private static String shown(String hash) {
    return "sha256 " + hash.substring(0, Math.min(HASH_SHOWN, hash.length()));
  }

  private static void add(List<Difference> found, String what, String one, String other) {
    if (!one.equals(other)) {
      found.add(new Difference(what, one, other));
    }
  }

  /** Everything else: versions, plugins, device, threads. */
  public Section setup() {
    Map<String, String> ones = facts(first);
    Map<String, String> others = facts(second);
    Set<String> names = new LinkedHashSet<>(ones.keySet());
    names.retainAll(others.keySet());
    List<Difference> found = new ArrayList<>();
    names.forEach(name -> add(found, name, ones.get(name), others.get(name)));
    plugins(found);
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
                facts.put(name, each(manifest, s -> s.surroundings().getOrDefault(name, ABSENT))));
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
    manifest.weights().forEach((name, hash) -> named.put(name + " weights", shown(hash)));
    return named;
  }

  private void plugins(List<Difference> found) {
    Map<String, PluginFacts> ones = byName(first);
    Map<String, PluginFacts> others = byName(second);
    Set<String> names = new LinkedHashSet<>(ones.keySet());
    names.addAll(others.keySet());
    for (String name : names) {
      Optional<PluginFacts> one = Optional.ofNullable(ones.get(name));
      Optional<PluginFacts> other = Optional.ofNullable(others.get(name));
      if (Stream.of(one, other)
          .flatMap(Optional::stream)
          .noneMatch(p -> onlyNamed(p, one, other))) {
        add(found, "plugin " + name, said(one), said(other));
      }
    }
  }

  /** An earlier dino4j kept names alone. */
  private static boolean onlyNamed(
      PluginFacts plugin, Optional<PluginFacts> one, Optional<PluginFacts> other) {
    return one.isPresent() && other.isPresent() && plugin.files().isEmpty();
  }

  private static Map<String, PluginFacts> byName(Manifest manifest) {
    Map<String, PluginFacts> byName = new LinkedHashMap<>();
    manifest.plugins().forEach(plugin -> byName.put(plugin.name(), plugin));
    return byName;
  }

  private static String said(Optional<PluginFacts> plugin) {
    return plugin.map(ManifestComparison::said).orElse(ABSENT);
  }

  private static String said(PluginFacts plugin) {
    return plugin.files().stream()
        .map(PluginFile::shortHash)
        .collect(Collectors.joining(" ", plugin.version() + " ", ""));
  }
}
