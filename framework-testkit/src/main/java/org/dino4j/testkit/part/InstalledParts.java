package org.dino4j.testkit.part;

import com.google.inject.Binder;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.dino4j.api.option.NoOptions;
import org.dino4j.api.plugin.Component;
import org.dino4j.api.plugin.Plugin;
import org.dino4j.api.train.Backend;

/** The parts of all plugins on the class path, found through the same door that a recipe uses. */
public final class InstalledParts {
  private static final Key<Set<Component>> COMPONENTS = Key.get(new TypeLiteral<>() {});

  private InstalledParts() {}

  /** The backend on the class path, with which a test opens a workbench. */
  public static Backend backend() {
    Found found =
        single(Backend.class, all().stream().filter(f -> f.brings(Backend.class)).toList());
    return found.make(Backend.class, new NoOptions());
  }

  /** Makes a part from its finished options, as the binder of a recipe does. */
  public static <K> K make(Class<K> kind, String type, Record options) {
    List<Found> named =
        all().stream().filter(f -> f.brings(kind) && f.component().type().equals(type)).toList();
    return single(kind, named).make(kind, options);
  }

  private static Found single(Class<?> kind, List<Found> found) {
    if (found.size() != 1) {
      throw new IllegalStateException(
          "expected one %s on the class path, found %s".formatted(kind.getSimpleName(), found));
    }
    return found.get(0);
  }

  private static List<Found> all() {
    return ServiceLoader.load(Plugin.class).stream()
        .flatMap(provider -> components(provider.get()))
        .toList();
  }

  private static Stream<Found> components(Plugin plugin) {
    Injector injector = Guice.createInjector(plugin.module());
    return injector.getInstance(COMPONENTS).stream().map(entry -> new Found(injector, entry));
  }

  /** An entry of a plugin and the injector that makes it. */
  private record Found(Injector injector, Component component) {
    boolean brings(Class<?> kind) {
      return component.kind().equals(kind);
    }

    <K> K make(Class<K> kind, Record options) {
      if (component.implementation().isInstance(options)) {
        return kind.cast(options);
      }
      return kind.cast(
          injector
              .createChildInjector(binder -> bindOptions(binder, options))
              .getInstance(component.implementation()));
    }

    private <R extends Record> void bindOptions(Binder binder, Record options) {
      @SuppressWarnings("unchecked")
      Class<R> type = (Class<R>) component.options();
      binder.bind(type).toInstance(type.cast(options));
      binder.bind(component.implementation());
    }
  }
}
