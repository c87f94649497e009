package org.dino4j.engine.plugin;

import com.google.inject.Binding;
import com.google.inject.ConfigurationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import com.google.inject.spi.InjectionPoint;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.plugin.Component;

/** Gives each plugin an injector of its own and asks it what it brings. */
final class PluginWiring {
  private static final String AUTHOR = "This is a mistake in it; report it to its author.";
  private static final Key<Set<Component>> COMPONENTS = Key.get(new TypeLiteral<>() {});

  /** Writes a stack trace of what a module throws; our message says it in one line. */
  private static final Logger GUICE = Logger.getLogger(Guice.class.getName());

  private final Injector root = Guice.createInjector(Stage.PRODUCTION, new StrictModule());

  PluginWiring() {
    GUICE.setLevel(Level.OFF);
  }

  /**
   * Its entries, each of which could be made as far as one can tell without options.
   *
   * @throws Refusal in the plugin's name for whatever its code does wrong
   */
  List<CatalogEntry> entries(InstalledPlugin plugin) {
    try {
      Injector injector = root.createChildInjector(module(plugin));
      return components(injector).stream()
          .map(component -> entry(component, plugin, injector))
          .toList();
    } catch (Refusal e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      throw refusal(plugin, CodeFaults.reason(e, AUTHOR), e);
    }
  }

  private static Module module(InstalledPlugin plugin) {
    return Objects.requireNonNull(plugin.plugin().module(), "its module() is null");
  }

  private static Set<Component> components(Injector injector) {
    return Optional.ofNullable(injector.getExistingBinding(COMPONENTS))
        .map(Binding::getProvider)
        .map(components -> components.get())
        .orElse(Set.of());
  }

  /** Looks for the constructor now, so that a jar without one of its classes is refused at once. */
  private static CatalogEntry entry(
      Component component, InstalledPlugin plugin, Injector injector) {
    if (!component.implementation().equals(component.options())) {
      requireInject(component.implementation(), plugin);
    }
    return new CatalogEntry(component, plugin, injector);
  }

  private static void requireInject(Class<?> part, InstalledPlugin plugin) {
    try {
      InjectionPoint.forConstructorOf(TypeLiteral.get(part), true);
    } catch (ConfigurationException e) {
      String reason =
          "%s needs one constructor that is marked @Inject. %s".formatted(part.getName(), AUTHOR);
      throw refusal(plugin, reason, e);
    }
  }

  private static Refusal refusal(InstalledPlugin plugin, String reason, Throwable fault) {
    return new Refusal(
        Refusal.Kind.PLUGIN,
        "plugin '%s' (%s) cannot be wired: %s".formatted(plugin.name(), plugin.origin(), reason),
        fault);
  }
}
