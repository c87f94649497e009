package org.dino4j.recipes.plugin;

import com.google.inject.Binding;
import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.plugin.Component;

/** Gives each plugin an injector of its own and asks it what it brings. */
final class PluginWiring {
  private static final Key<Set<Component>> COMPONENTS = Key.get(new TypeLiteral<>() {});

  private final Injector root = Guice.createInjector(Stage.PRODUCTION, new StrictModule());

  List<CatalogEntry> entries(InstalledPlugin plugin) {
    Injector injector = wire(plugin);
    return Optional.ofNullable(injector.getExistingBinding(COMPONENTS))
        .map(Binding::getProvider)
        .map(components -> components.get())
        .orElse(Set.of())
        .stream()
        .map(component -> new CatalogEntry(component, plugin, injector))
        .toList();
  }

  private Injector wire(InstalledPlugin plugin) {
    try {
      return root.createChildInjector(plugin.plugin().module());
    } catch (CreationException e) {
      throw new Refusal(
          Refusal.Kind.PLUGIN,
          "plugin '%s' (%s) cannot be wired: %s"
              .formatted(plugin.name(), plugin.origin(), GuiceMessages.first(e)),
          e);
    }
  }
}
