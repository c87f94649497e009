package org.dino4j.recipes.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dino4j.engine.plugin.PluginFile;
import org.dino4j.engine.provenance.PluginFacts;

/** The plugins of two manifests: their versions, and the hashes of their jars. */
final class PluginComparison {
  private PluginComparison() {}

  static List<Difference> between(List<PluginFacts> first, List<PluginFacts> second) {
    Map<String, PluginFacts> ones = byName(first);
    Map<String, PluginFacts> others = byName(second);
    Set<String> names = new LinkedHashSet<>(ones.keySet());
    names.addAll(others.keySet());
    List<Difference> found = new ArrayList<>();
    for (String name : names) {
      Optional<PluginFacts> one = Optional.ofNullable(ones.get(name));
      Optional<PluginFacts> other = Optional.ofNullable(others.get(name));
      if (!(one.isPresent() && other.isPresent() && (isNameOnly(one) || isNameOnly(other)))) {
        Difference.of(what(name), said(one), said(other)).ifPresent(found::add);
      }
    }
    return found;
  }

  /** What a difference of a plugin is called. */
  static String what(String plugin) {
    return "plugin " + plugin;
  }

  /** An earlier dino4j kept names alone. */
  private static boolean isNameOnly(Optional<PluginFacts> plugin) {
    return plugin.stream().allMatch(found -> found.files().isEmpty());
  }

  private static Map<String, PluginFacts> byName(List<PluginFacts> plugins) {
    Map<String, PluginFacts> byName = new LinkedHashMap<>();
    plugins.forEach(plugin -> byName.put(plugin.name(), plugin));
    return byName;
  }

  private static String said(Optional<PluginFacts> plugin) {
    return plugin.map(PluginComparison::said).orElse(Difference.ABSENT);
  }

  private static String said(PluginFacts plugin) {
    return plugin.files().stream()
        .map(PluginFile::shortHash)
        .collect(Collectors.joining(" ", plugin.version() + " ", ""))
        .strip();
  }
}
