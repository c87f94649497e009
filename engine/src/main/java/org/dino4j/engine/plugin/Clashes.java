package org.dino4j.engine.plugin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.api.part.Refusal;

/** Finds names that two plugins bring. Which one wins must never depend on the order of loading. */
final class Clashes {
  private Clashes() {}

  static void refuse(List<InstalledPlugin> plugins, List<CatalogEntry> entries) {
    Map<String, InstalledPlugin> byName = new HashMap<>();
    for (InstalledPlugin plugin : plugins) {
      InstalledPlugin other = byName.putIfAbsent(plugin.name(), plugin);
      if (other != null) {
        throw clash("two plugins are called '" + plugin.name() + "'", other, plugin);
      }
    }
    Map<String, CatalogEntry> byType = new HashMap<>();
    for (CatalogEntry entry : entries) {
      CatalogEntry other = byType.putIfAbsent(entry.kind().getName() + "/" + entry.type(), entry);
      if (other != null) {
        String what =
            "two parts of kind "
                + entry.kind().getSimpleName()
                + " are called '"
                + entry.type()
                + "'";
        throw clash(what, other.plugin(), entry.plugin());
      }
    }
  }

  private static Refusal clash(String what, InstalledPlugin one, InstalledPlugin other) {
    boolean alike = one.origin().equals(other.origin());
    return new Refusal(
        Refusal.Kind.PLUGIN,
        "%s: one in %s, one in %s. Remove one of the two, or rename it in its jar."
            .formatted(
                what,
                alike ? one.files().get(0) : one.origin(),
                alike ? other.files().get(0) : other.origin()));
  }
}
