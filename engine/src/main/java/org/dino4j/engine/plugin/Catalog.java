package org.dino4j.engine.plugin;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.dino4j.api.option.NoOptions;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.Backend;

/**
 * All parts that are installed, by kind and type. Plugins are looked for when it is first asked
 * something.
 */
public final class Catalog {
  private static final Comparator<CatalogEntry> BY_KIND_AND_TYPE =
      Comparator.comparing((CatalogEntry e) -> e.kind().getSimpleName())
          .thenComparing(CatalogEntry::type);

  private final Once<Installed> installed;
  private final Once<Backend> backend = new Once<>(this::onlyBackend);

  public Catalog(Supplier<List<InstalledPlugin>> plugins) {
    this.installed = new Once<>(() -> Installed.of(plugins.get()));
  }

  /**
   * All plugins.
   *
   * @throws Refusal if one does not fit, or two bring the same name
   */
  public List<InstalledPlugin> plugins() {
    return installed.get().plugins();
  }

  /** Everything installed, by kind, then by type. */
  public List<CatalogEntry> entries() {
    return installed.get().entries();
  }

  /** What fits where a recipe asks for {@code kind}. */
  public List<CatalogEntry> of(Class<?> kind) {
    return entries().stream().filter(e -> e.kind().equals(kind)).toList();
  }

  public Optional<CatalogEntry> find(Class<?> kind, String type) {
    return of(kind).stream().filter(e -> e.type().equals(type)).findFirst();
  }

  /** Kinds that something is installed for, with their entries. */
  public Map<Class<?>, List<CatalogEntry>> byKind() {
    Map<Class<?>, List<CatalogEntry>> byKind = new LinkedHashMap<>();
    entries().forEach(e -> byKind.computeIfAbsent(e.kind(), this::of));
    return byKind;
  }

  /**
   * The part that computes.
   *
   * @throws Refusal unless exactly one is installed
   */
  public Backend backend() {
    return backend.get();
  }

  private Backend onlyBackend() {
    List<CatalogEntry> backends = of(Backend.class);
    if (backends.size() != 1) {
      throw new Refusal(
          Refusal.Kind.PLUGIN,
          "exactly one Backend must be installed, found "
              + (backends.isEmpty() ? "none" : backends)
              + ". dino4j brings its own in lib/; install it again if that folder was changed.");
    }
    return (Backend) backends.get(0).make(new NoOptions());
  }

  private record Installed(List<InstalledPlugin> plugins, List<CatalogEntry> entries) {
    static Installed of(List<InstalledPlugin> plugins) {
      PluginWiring wiring = new PluginWiring();
      List<CatalogEntry> entries =
          plugins.stream()
              .flatMap(plugin -> wiring.entries(plugin).stream())
              .sorted(BY_KIND_AND_TYPE)
              .toList();
      Clashes.refuse(plugins, entries);
      return new Installed(List.copyOf(plugins), entries);
    }
  }
}
